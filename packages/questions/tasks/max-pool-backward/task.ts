import { convOutputSize } from '../../src/math/convolution.ts';
import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

type Shape = [batch: number, rows: number, columns: number, channels: number];

const problem = (random: Random, shape: Shape, size: number, stride: number, shift = 0) => {
  const [batch, rows, columns, channels] = shape;
  const x = random.tensor4(...shape).map((image) => image.map((row) => row.map((pixel) => pixel.map((value) => value + shift))));
  return [x, random.tensor4(batch, convOutputSize(rows, size, stride), convOutputSize(columns, size, stride), channels), size, stride];
};

/** One channel, written as a matrix. */
const map = (rows: number[][]) => [rows.map((row) => row.map((value) => [value]))];

export default defineTask({
  revision: 1,
  question: 15,
  level: 'medium',
  minutes: 15,
  frequency: 'common',
  tags: ['pool-backward', 'pool-max', 'pool-window'],
  oracle: 'grad',
  signature: {
    fn: 'maxPoolBackward',
    params: [
      { name: 'x', type: 'Tensor4', shape: '[batch, height, width, channels]' },
      { name: 'dout', type: 'Tensor4', shape: '[batch, rows, columns, channels]' },
      { name: 'size', type: 'number' },
      { name: 'stride', type: 'number' },
    ],
    returns: 'Tensor4',
    text: 'maxPoolBackward(x: Tensor4, dout: Tensor4, size: number, stride: number): Tensor4',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Windows of 2×2 at stride 1', zh: '2×2 的窗口，步幅为 1' },
      visibility: 'public',
      args: [
        map([
          [1, 3, 2, 0],
          [5, 4, 7, 1],
          [2, 6, 0, 3],
        ]),
        map([
          [1, 2, 3],
          [-1, 0.5, 4],
        ]),
        2,
        1,
      ],
    },
    {
      id: 'two-channels',
      title: {
        en: 'Two channels, windows side by side, a last column that no window reads',
        zh: '两个通道，窗口互不重叠，最后一列没有窗口读到',
      },
      visibility: 'public',
      args: [
        [
          [
            [
              [1, 8],
              [4, 2],
              [3, 5],
              [0, 1],
              [9, 9],
            ],
            [
              [2, 3],
              [0, 7],
              [6, 0],
              [5, 4],
              [9, 9],
            ],
          ],
        ],
        [
          [
            [
              [0.5, -2],
              [1.5, 3],
            ],
          ],
        ],
        2,
        2,
      ],
    },
    {
      id: 'all-negative',
      title: { en: 'Negative inputs only', zh: '输入全为负数' },
      visibility: 'edge',
      args: problem(random, [2, 5, 7, 3], 2, 2, -10),
    },
    {
      id: 'ties',
      title: { en: 'Several maxima in a window', zh: '一个窗口里有多个最大值' },
      visibility: 'edge',
      args: [
        map([
          [2, 2, 1, 0, 4],
          [2, 2, 5, 5, 4],
          [0, 3, 3, 5, 0],
        ]),
        map([
          [1, -2, 3, 0.5],
          [2, 1.5, -1, 4],
        ]),
        2,
        1,
      ],
    },
    {
      id: 'one-window',
      title: { en: 'One window that covers the image', zh: '一个盖住整幅图像的窗口' },
      visibility: 'edge',
      args: problem(random, [3, 4, 4, 2], 4, 1),
    },
    {
      id: 'stride-beyond-window',
      title: { en: 'Pixels between the windows', zh: '窗口之间有读不到的像素' },
      visibility: 'edge',
      args: problem(random, [1, 8, 6, 2], 2, 3),
    },
    {
      id: 'overlapping',
      title: { en: 'Windows of 3×3 at stride 1', zh: '3×3 的窗口，步幅为 1' },
      visibility: 'hidden',
      args: problem(random, [2, 6, 5, 3], 3, 1),
    },
    {
      id: 'overlapping-stride-two',
      title: { en: 'Windows of 3×3 at stride 2', zh: '3×3 的窗口，步幅为 2' },
      visibility: 'hidden',
      args: problem(random, [3, 7, 10, 2], 3, 2),
    },
    {
      id: 'side-by-side',
      title: { en: 'Windows of 3×3 side by side', zh: '3×3 的窗口互不重叠' },
      visibility: 'hidden',
      args: problem(random, [2, 9, 7, 4], 3, 3),
    },
  ],
  mistakes: {
    overwritten: { tag: 'pool-backward' },
    'spread-evenly': { tag: 'pool-backward' },
    'times-value': { tag: 'pool-backward' },
    'ties-to-all': { tag: 'pool-backward' },
    'ties-to-last': { tag: 'pool-backward' },
    'max-from-zero': { tag: 'pool-max' },
    'one-place-for-all-channels': { tag: 'pool-max' },
    'stride-ignored': { tag: 'pool-window' },
  },
});
