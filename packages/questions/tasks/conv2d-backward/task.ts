import { convOutputSize } from '../../src/math/convolution.ts';
import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

interface Sizes {
  image: [batch: number, rows: number, columns: number, channels: number];
  kernel: [rows: number, columns: number, filters: number];
  stride: number;
}

const problem = (random: Random, { image, kernel, stride }: Sizes) => {
  const [batch, height, width, channels] = image;
  const [kh, kw, filters] = kernel;
  return [
    random.tensor4(...image),
    random.tensor4(kh, kw, channels, filters),
    random.tensor4(batch, convOutputSize(height, kh, stride), convOutputSize(width, kw, stride), filters),
    stride,
  ];
};

/** One channel and one filter, written as matrices. */
const map = (rows: number[][]) => [rows.map((row) => row.map((value) => [value]))];
const kernel = (rows: number[][]) => rows.map((row) => row.map((value) => [[value]]));

export default defineTask({
  revision: 1,
  question: 14,
  level: 'hard',
  minutes: 25,
  frequency: 'occasional',
  tags: ['conv-backward', 'weight-sharing', 'bias-gradient', 'conv-stride'],
  oracle: 'grad',
  signature: {
    fn: 'conv2dBackward',
    params: [
      { name: 'x', type: 'Tensor4', shape: '[batch, height, width, cin]' },
      { name: 'kernel', type: 'Tensor4', shape: '[kh, kw, cin, cout]' },
      { name: 'dout', type: 'Tensor4', shape: '[batch, rows, columns, cout]' },
      { name: 'stride', type: 'number' },
    ],
    returns: { record: { dx: 'Tensor4', dkernel: 'Tensor4', dbias: 'Vector' } },
    text: 'conv2dBackward(x: Tensor4, kernel: Tensor4, dout: Tensor4, stride: number): { dx: Tensor4; dkernel: Tensor4; dbias: Vector }',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'One channel, stride 1', zh: '一个通道，步幅为 1' },
      visibility: 'public',
      args: [
        map([
          [1, 2, 0, 3],
          [0, 1, 4, 1],
          [2, 0, 1, 5],
        ]),
        kernel([
          [1, 2],
          [3, -1],
        ]),
        map([
          [1, 0, 2],
          [0, -1, 1],
        ]),
        1,
      ],
    },
    {
      id: 'stride-two',
      title: { en: 'Two images, stride 2, a last column that no window reads', zh: '两幅图像，步幅为 2，最后一列没有窗口读到' },
      visibility: 'public',
      args: [
        [
          ...map([
            [1, 0.5, -1, 2, 3, 1],
            [0, 1.5, 2, -0.5, 1, 4],
            [2, -1, 0, 1, 0.5, 2],
          ]),
          ...map([
            [0.5, 1, 2, 0, -1, 2],
            [1, -2, 0.5, 3, 1, 0],
            [-1, 0, 1.5, 2, -0.5, 1],
          ]),
        ],
        kernel([
          [1, -1, 0.5],
          [2, 0, -2],
        ]),
        [...map([[1, -0.5]]), ...map([[0.25, 2]])],
        2,
      ],
    },
    {
      id: 'stride-beyond-kernel',
      title: { en: 'A 1×1 kernel, and pixels that it skips', zh: '1×1 的卷积核，跳过一些像素' },
      visibility: 'edge',
      args: problem(random, { image: [2, 6, 8, 3], kernel: [1, 1, 2], stride: 4 }),
    },
    {
      id: 'one-window',
      title: { en: 'A single window, three images', zh: '只有一个窗口，三幅图像' },
      visibility: 'edge',
      args: problem(random, { image: [3, 3, 2, 2], kernel: [3, 2, 4], stride: 2 }),
    },
    {
      id: 'uneven-stride',
      title: { en: 'A stride that leaves a remainder on both axes', zh: '两个轴上都有余数的步幅' },
      visibility: 'hidden',
      args: problem(random, { image: [2, 8, 9, 3], kernel: [3, 2, 4], stride: 2 }),
    },
    {
      id: 'overlapping',
      title: { en: 'Stride 1, many overlaps', zh: '步幅为 1，大量重叠' },
      visibility: 'hidden',
      args: problem(random, { image: [3, 5, 6, 2], kernel: [2, 4, 1], stride: 1 }),
    },
    {
      id: 'stride-three',
      title: { en: 'Stride 3, more filters than channels', zh: '步幅为 3，卷积核多于通道' },
      visibility: 'hidden',
      args: problem(random, { image: [1, 11, 9, 2], kernel: [4, 5, 3], stride: 3 }),
    },
  ],
  mistakes: {
    'dx-flipped': { tag: 'conv-backward' },
    overwritten: { tag: 'conv-backward' },
    'dx-cropped': { tag: 'conv-output-size' },
    'dx-stride-ignored': { tag: 'conv-stride' },
    'dkernel-stride-ignored': { tag: 'conv-stride' },
    'last-image': { tag: 'weight-sharing' },
    'batch-mean': { tag: 'sum-vs-mean' },
    'dbias-mean': { tag: 'bias-gradient' },
  },
});
