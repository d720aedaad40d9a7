import { createRandom, type Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

/** The last column, and with it the largest value, is in no window of 2 × 2. */
const map = [
  [-1, 3, 2, 0, 9],
  [-1, 7, 4, 2, 5],
  [-2, -4, 0, 6, 8],
  [-6, -8, 2, 4, 2],
];

type Sizes = [batch: number, h: number, w: number, channels: number];
const allNegative = (random: Random, sizes: Sizes) =>
  random.tensor4(...sizes).map((image) => image.map((row) => row.map((pixel) => pixel.map((value) => -1 - Math.abs(value)))));

export default defineTask({
  revision: 1,
  question: 8,
  level: 'easy',
  minutes: 12,
  frequency: 'common',
  tags: ['pool-window', 'pool-max', 'pool-average', 'conv-stride', 'conv-output-size'],
  oracle: 'tf',
  signature: {
    fn: 'pool2d',
    params: [
      { name: 'x', type: 'Tensor4', shape: '[batch, H, W, C]' },
      { name: 'size', type: 'number' },
      { name: 'stride', type: 'number' },
      { name: 'mode', type: 'string' },
    ],
    returns: 'Tensor4',
    text: "pool2d(x: Tensor4, size: number, stride: number, mode: 'max' | 'avg'): Tensor4",
  },
  cases: (random) => [
    {
      // Two rows of two windows; the fifth column, with the largest value of all, is in none.
      id: 'worked-example',
      title: { en: 'Windows of 2 × 2, stride 2, maximum', zh: '2 × 2 的窗口，步幅 2，取最大值' },
      visibility: 'public',
      args: [[map.map((row) => row.map((value) => [value]))], 2, 2, 'max'],
    },
    {
      id: 'average-of-channels',
      title: { en: 'Averages of two channels', zh: '两个通道，取平均' },
      visibility: 'public',
      args: [createRandom(801).tensor4(2, 5, 7, 2), 3, 2, 'avg'],
    },
    {
      id: 'all-negative',
      title: { en: 'All values negative', zh: '所有值都是负数' },
      visibility: 'edge',
      args: [allNegative(createRandom(802), [1, 4, 6, 3]), 2, 2, 'max'],
    },
    {
      id: 'overlapping-maximum',
      title: { en: 'Overlapping windows, maximum', zh: '窗口重叠，取最大值' },
      visibility: 'edge',
      args: [createRandom(803).tensor4(1, 5, 6, 2), 3, 1, 'max'],
    },
    {
      id: 'overlapping-average',
      title: { en: 'Overlapping windows, average', zh: '窗口重叠，取平均' },
      visibility: 'edge',
      args: [createRandom(804).tensor4(2, 6, 4, 3), 2, 1, 'avg'],
    },
    {
      id: 'remainder-dropped',
      title: { en: 'A remainder in both axes', zh: '两个轴都有剩余' },
      visibility: 'edge',
      args: [createRandom(805).tensor4(2, 6, 9, 1), 4, 3, 'max'],
    },
    {
      id: 'stride-above-size',
      title: { en: 'A stride larger than the window', zh: '步幅大于窗口' },
      visibility: 'edge',
      args: [createRandom(806).tensor4(1, 8, 7, 2), 2, 3, 'avg'],
    },
    {
      id: 'one-window',
      title: { en: 'A single window', zh: '只有一个窗口' },
      visibility: 'edge',
      args: [createRandom(807).tensor4(3, 4, 5, 2), 4, 2, 'avg'],
    },
    {
      id: 'window-of-one',
      title: { en: 'Windows of a single pixel', zh: '窗口只有一个像素' },
      visibility: 'edge',
      args: [createRandom(808).tensor4(2, 1, 3, 4), 1, 2, 'max'],
    },
    {
      id: 'maximum-with-rest',
      title: { en: 'Windows of 3 × 3, stride 2, maximum', zh: '3 × 3 的窗口，步幅 2，取最大值' },
      visibility: 'hidden',
      args: [random.tensor4(2, 8, 6, 3), 3, 2, 'max'],
    },
    {
      id: 'average-with-rest',
      title: { en: 'Windows of 2 × 2, stride 2, average', zh: '2 × 2 的窗口，步幅 2，取平均' },
      visibility: 'hidden',
      args: [random.tensor4(3, 5, 9, 2), 2, 2, 'avg'],
    },
    {
      id: 'negative-and-large',
      title: { en: 'All values negative, windows of 3 × 3', zh: '所有值都是负数，3 × 3 的窗口' },
      visibility: 'hidden',
      args: [allNegative(random, [1, 7, 10, 4]), 3, 3, 'max'],
    },
    {
      id: 'overlapping-large',
      title: { en: 'Windows of 4 × 4, stride 3, average', zh: '4 × 4 的窗口，步幅 3，取平均' },
      visibility: 'hidden',
      args: [random.tensor4(1, 11, 8, 5), 4, 3, 'avg'],
    },
  ],
  mistakes: {
    'max-from-zero': { tag: 'pool-max' },
    'partial-windows': { tag: 'pool-window' },
    'stride-is-size': { tag: 'conv-stride' },
    'windows-adjacent': { tag: 'conv-stride' },
    'divided-by-side': { tag: 'pool-average' },
    'channels-too': { tag: 'pool-window' },
    'square-assumed': { tag: 'pool-window' },
  },
});
