import { createRandom } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

const map = [
  [-1, 3, 2, 0, 9],
  [-1, 7, 4, 2, 5],
  [-2, -4, 0, 6, 8],
  [-6, -8, 2, 4, 2],
];

export default defineTask({
  revision: 1,
  question: 8,
  level: 'medium',
  minutes: 15,
  frequency: 'occasional',
  tags: ['pool-adaptive', 'pool-average', 'pool-window'],
  oracle: 'tf',
  signature: {
    fn: 'adaptiveAvgPool2d',
    params: [
      { name: 'x', type: 'Tensor4', shape: '[batch, H, W, C]' },
      { name: 'outH', type: 'number' },
      { name: 'outW', type: 'number' },
    ],
    returns: 'Tensor4',
    text: 'adaptiveAvgPool2d(x: Tensor4, outH: number, outW: number): Tensor4',
  },
  cases: (random) => [
    {
      // Rows 0–1 and 2–3; columns 0–1, 1–3 and 3–4.
      id: 'worked-example',
      title: { en: 'From 4 × 5 to 2 × 3', zh: '从 4 × 5 到 2 × 3' },
      visibility: 'public',
      args: [[map.map((row) => row.map((value) => [value]))], 2, 3],
    },
    {
      id: 'two-channels',
      title: { en: 'From 7 × 8 to 4 × 3, two channels', zh: '从 7 × 8 到 4 × 3，两个通道' },
      visibility: 'public',
      args: [createRandom(811).tensor4(2, 7, 8, 2), 4, 3],
    },
    {
      id: 'even-split',
      title: { en: 'Windows that divide both axes evenly', zh: '两个轴都能整除' },
      visibility: 'edge',
      args: [createRandom(812).tensor4(1, 6, 8, 3), 3, 2],
    },
    {
      id: 'square-output',
      title: { en: 'A square output from a map that is not square', zh: '输入不是方形，输出是方形' },
      visibility: 'edge',
      args: [createRandom(813).tensor4(2, 8, 5, 3), 3, 3],
    },
    {
      id: 'global',
      title: { en: 'Global average pooling', zh: '全局平均池化' },
      visibility: 'edge',
      args: [createRandom(814).tensor4(3, 5, 4, 2), 1, 1],
    },
    {
      id: 'same-size',
      title: { en: 'The output is as large as the input', zh: '输出与输入一样大' },
      visibility: 'edge',
      args: [createRandom(815).tensor4(1, 3, 5, 2), 3, 5],
    },
    {
      id: 'larger-output',
      title: { en: 'The output is larger than the input', zh: '输出比输入大' },
      visibility: 'edge',
      args: [createRandom(816).tensor4(1, 1, 3, 2), 2, 5],
    },
    {
      id: 'uneven-both',
      title: { en: 'From 11 × 7 to 4 × 5', zh: '从 11 × 7 到 4 × 5' },
      visibility: 'hidden',
      args: [random.tensor4(2, 11, 7, 3), 4, 5],
    },
    {
      id: 'long-rows',
      title: { en: 'From 5 × 13 to 3 × 6', zh: '从 5 × 13 到 3 × 6' },
      visibility: 'hidden',
      args: [random.tensor4(1, 5, 13, 4), 3, 6],
    },
    {
      id: 'square-from-long',
      title: { en: 'From 9 × 6 to 4 × 4', zh: '从 9 × 6 到 4 × 4' },
      visibility: 'hidden',
      args: [random.tensor4(3, 9, 6, 1), 4, 4],
    },
  ],
  mistakes: {
    'fixed-window': { tag: 'pool-adaptive' },
    'equal-windows': { tag: 'pool-adaptive' },
    'end-rounded-down': { tag: 'pool-adaptive' },
    'start-rounded-up': { tag: 'pool-adaptive' },
    'count-of-largest': { tag: 'pool-average' },
    'sizes-swapped': { tag: 'pool-window' },
  },
});
