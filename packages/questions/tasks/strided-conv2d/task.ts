import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

interface Sizes {
  image: [batch: number, rows: number, columns: number, channels: number];
  kernel: [rows: number, columns: number, filters: number];
  stride: [number, number];
  dilation: [number, number];
  pad: [number, number];
}

const problem = (random: Random, { image, kernel, stride, dilation, pad }: Sizes) => [
  random.tensor4(...image),
  random.tensor4(kernel[0], kernel[1], image[3], kernel[2], 0.5),
  stride,
  dilation,
  pad,
];

/** Single-channel images and kernels, written as matrices. */
const image = (rows: number[][]) => [rows.map((row) => row.map((value) => [value]))];
const kernel = (rows: number[][]) => rows.map((row) => row.map((value) => [[value]]));

export default defineTask({
  revision: 1,
  question: 24,
  level: 'medium',
  minutes: 20,
  frequency: 'common',
  tags: ['conv-stride', 'conv-dilation', 'conv-padding', 'conv-output-size'],
  oracle: 'tf',
  signature: {
    fn: 'stridedConv2d',
    params: [
      { name: 'x', type: 'Tensor4', shape: '[batch, height, width, cin]' },
      { name: 'kernel', type: 'Tensor4', shape: '[kh, kw, cin, cout]' },
      { name: 'stride', type: 'Vector', shape: '[rows, columns]' },
      { name: 'dilation', type: 'Vector', shape: '[rows, columns]' },
      { name: 'pad', type: 'Vector', shape: '[rows, columns]' },
    ],
    returns: 'Tensor4',
    text: 'stridedConv2d(x: Tensor4, kernel: Tensor4, stride: [number, number], dilation: [number, number], pad: [number, number]): Tensor4',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Stride 2, dilation 2 along the columns, a zero above and below', zh: '步幅 2，列方向空洞率 2，上下各填一行零' },
      visibility: 'public',
      args: [
        image([
          [1, 2, 0, 1, 3],
          [0, 1, 2, 4, 1],
          [2, 0, 1, 3, 5],
        ]),
        kernel([
          [1, 2],
          [3, -1],
        ]),
        [2, 2],
        [1, 2],
        [1, 0],
      ],
    },
    {
      id: 'two-channels',
      title: { en: 'Two channels, two filters, no padding', zh: '两个通道、两个卷积核，无填充' },
      visibility: 'public',
      args: [
        [
          [
            [
              [1, 0],
              [0.5, -1],
              [2, 1],
              [0, 3],
            ],
            [
              [-1, 2],
              [1, 1],
              [0, -2],
              [1.5, 0.5],
            ],
            [
              [0, 1],
              [3, -1],
              [1, 0],
              [-2, 2],
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
              [0, 1],
              [-2, 0.5],
            ],
          ],
          [
            [
              [2, 0],
              [1, -1],
            ],
            [
              [-0.5, 1],
              [1, 3],
            ],
          ],
        ],
        [1, 2],
        [1, 1],
        [0, 0],
      ],
    },
    {
      id: 'stride-and-dilation',
      title: { en: 'Stride and dilation above 1 on both axes', zh: '两个轴上步幅和空洞率都大于 1' },
      visibility: 'edge',
      args: problem(random, { image: [1, 11, 12, 2], kernel: [3, 2, 1], stride: [2, 3], dilation: [3, 4], pad: [1, 2] }),
    },
    {
      id: 'stride-beyond-kernel',
      title: { en: 'A stride larger than the kernel', zh: '步幅大于卷积核' },
      visibility: 'edge',
      args: problem(random, { image: [2, 9, 10, 1], kernel: [2, 1, 3], stride: [4, 3], dilation: [1, 1], pad: [0, 1] }),
    },
    {
      id: 'one-output',
      title: { en: 'An output of 1×1', zh: '输出为 1×1' },
      visibility: 'edge',
      args: problem(random, { image: [2, 3, 5, 3], kernel: [3, 2, 2], stride: [2, 3], dilation: [2, 4], pad: [1, 0] }),
    },
    {
      id: 'padding-beyond-kernel',
      title: { en: 'One pixel, and windows that lie in the padding as a whole', zh: '只有一个像素，有的窗口整个落在填充里' },
      visibility: 'edge',
      args: problem(random, { image: [3, 1, 1, 2], kernel: [1, 2, 4], stride: [1, 2], dilation: [1, 1], pad: [2, 3] }),
    },
    {
      id: 'strided',
      title: { en: 'Strides 2 and 3, three channels', zh: '步幅为 2 和 3，三个通道' },
      visibility: 'hidden',
      args: problem(random, { image: [2, 9, 11, 3], kernel: [3, 4, 5], stride: [2, 3], dilation: [1, 1], pad: [2, 1] }),
    },
    {
      id: 'dilated',
      title: { en: 'Dilation 2 and 3, stride 1', zh: '空洞率为 2 和 3，步幅为 1' },
      visibility: 'hidden',
      args: problem(random, { image: [1, 7, 10, 4], kernel: [3, 2, 3], stride: [1, 1], dilation: [2, 3], pad: [1, 2] }),
    },
    {
      id: 'everything',
      title: { en: 'Stride, dilation and padding together', zh: '步幅、空洞率和填充一起出现' },
      visibility: 'hidden',
      args: problem(random, { image: [3, 12, 14, 2], kernel: [2, 3, 4], stride: [3, 2], dilation: [4, 3], pad: [2, 3] }),
    },
  ],
  mistakes: {
    'dilation-ignored': { tag: 'conv-dilation' },
    'stride-as-dilation': { tag: 'conv-dilation' },
    'padding-counted-once': { tag: 'conv-padding' },
    'padding-at-the-end': { tag: 'conv-padding' },
    'edge-replicated': { tag: 'conv-padding' },
    'kernel-flipped': { tag: 'cross-correlation' },
    'rows-for-both': { tag: 'conv-stride' },
  },
});
