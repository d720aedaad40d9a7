import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

interface Sizes {
  image: [batch: number, rows: number, columns: number, channels: number];
  kernel: [rows: number, columns: number];
  multiplier: number;
  filters: number;
  stride: number;
}

/** Weights of less than 1 on average, as layers have them: sums over many channels stay where a float32 reference is exact enough. */
const problem = (random: Random, { image, kernel, multiplier, filters, stride }: Sizes) => [
  random.tensor4(...image),
  random.tensor4(...kernel, image[3], multiplier, 0.5),
  random.tensor4(1, 1, image[3] * multiplier, filters, 0.4),
  stride,
];

export default defineTask({
  revision: 1,
  question: 27,
  level: 'medium',
  minutes: 18,
  frequency: 'common',
  tags: ['depthwise', 'pointwise', 'conv-stride'],
  oracle: 'tf',
  signature: {
    fn: 'separableConv2d',
    params: [
      { name: 'x', type: 'Tensor4', shape: '[batch, height, width, cin]' },
      { name: 'depthwise', type: 'Tensor4', shape: '[kh, kw, cin, mult]' },
      { name: 'pointwise', type: 'Tensor4', shape: '[1, 1, cin·mult, cout]' },
      { name: 'stride', type: 'number' },
    ],
    returns: 'Tensor4',
    text: 'separableConv2d(x: Tensor4, depthwise: Tensor4, pointwise: Tensor4, stride: number): Tensor4',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Two channels, one filter each, then three outputs', zh: '两个通道各有一个卷积核，再得到三个输出' },
      visibility: 'public',
      args: [
        [
          [
            [
              [1, 3],
              [2, 1],
              [0, 2],
            ],
          ],
        ],
        [
          [
            [[1], [2]],
            [[-1], [1]],
          ],
        ],
        [
          [
            [
              [1, 0, 2],
              [1, -1, 0],
            ],
          ],
        ],
        1,
      ],
    },
    {
      id: 'multiplier-two',
      title: { en: 'Two filters for each of two channels, stride 2', zh: '两个通道各有两个卷积核，步幅为 2' },
      visibility: 'public',
      args: [
        [
          [
            [
              [1, 0.5],
              [2, -1],
              [0, 1],
              [1, 2],
              [3, 1],
            ],
            [
              [0, 1],
              [1, 3],
              [-1, 0],
              [2, 1],
              [1, 0.5],
            ],
            [
              [2, 2],
              [0, 1],
              [1, -2],
              [4, 0],
              [2, 1],
            ],
          ],
        ],
        [
          [
            [
              [1, -1],
              [0.5, 2],
            ],
            [
              [0, 2],
              [1, 1],
            ],
          ],
          [
            [
              [-1, 0.5],
              [2, 0],
            ],
            [
              [1, 1],
              [-1, 3],
            ],
          ],
        ],
        [
          [
            [
              [1, -1, 0.5],
              [0, 2, 1],
              [3, 1, -2],
              [-1, 0.5, 1],
            ],
          ],
        ],
        2,
      ],
    },
    {
      id: 'one-channel',
      title: { en: 'One input channel, one filter', zh: '一个输入通道，一个卷积核' },
      visibility: 'edge',
      args: problem(random, { image: [2, 4, 5, 1], kernel: [1, 2], multiplier: 1, filters: 3, stride: 2 }),
    },
    {
      id: 'one-position',
      title: { en: 'A single output position', zh: '只有一个输出位置' },
      visibility: 'edge',
      args: problem(random, { image: [1, 3, 2, 4], kernel: [3, 2], multiplier: 1, filters: 1, stride: 3 }),
    },
    {
      id: 'one-by-one-kernel',
      title: { en: '1×1 filters in the depthwise step, stride 3', zh: '逐通道一步用 1×1 的卷积核，步幅为 3' },
      visibility: 'edge',
      args: problem(random, { image: [2, 5, 7, 3], kernel: [1, 1], multiplier: 2, filters: 4, stride: 3 }),
    },
    {
      id: 'many-channels',
      title: { en: 'Five channels, stride 1', zh: '五个通道，步幅为 1' },
      visibility: 'hidden',
      args: problem(random, { image: [2, 5, 6, 5], kernel: [3, 2], multiplier: 1, filters: 7, stride: 1 }),
    },
    {
      id: 'multiplier-and-stride',
      title: { en: 'Multiplier 3, stride 2 with a remainder', zh: '乘数为 3，步幅为 2，有余数' },
      visibility: 'hidden',
      args: problem(random, { image: [3, 9, 12, 2], kernel: [2, 3], multiplier: 3, filters: 4, stride: 2 }),
    },
    {
      id: 'wide-kernel',
      title: { en: 'A wide kernel, four channels, multiplier 2', zh: '较宽的卷积核，四个通道，乘数为 2' },
      visibility: 'hidden',
      args: problem(random, { image: [1, 6, 11, 4], kernel: [2, 5], multiplier: 2, filters: 3, stride: 2 }),
    },
  ],
  mistakes: {
    'sums-channels': { tag: 'depthwise' },
    'filter-sees-all-channels': { tag: 'depthwise' },
    'shared-filter': { tag: 'depthwise' },
    'first-filter-only': { tag: 'depthwise' },
    'multiplier-major': { tag: 'pointwise' },
    'relu-between': { tag: 'pointwise' },
    'stride-twice': { tag: 'conv-stride' },
    'stride-ignored': { tag: 'conv-stride' },
  },
});
