import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

type Pair = [number, number];

/** Sizes of a valid convolution that fits, with so many pixels to spare on each axis; the two axes share no size. */
const validArgs = (random: Random, spare: Pair) => {
  const kernel: Pair = [random.int(3, 5), random.int(6, 8)];
  const stride: Pair = [random.int(3, 4), 2];
  const dilation: Pair = [2, random.int(3, 4)];
  const input = kernel.map((size, axis) => (size - 1) * dilation[axis]! + 1 + spare[axis]!);
  return [input, kernel, stride, dilation, 'valid'];
};

/** A multiple of the stride along the rows, where an even kernel tells 'same' from padding by half a kernel; a remainder along the columns. */
const sameArgs = (random: Random, kernel: Pair, stride: Pair) => [
  [stride[0] * random.int(5, 9), stride[1] * random.int(10, 14) + 1],
  kernel,
  stride,
  [1, 2],
  'same',
];

export default defineTask({
  revision: 1,
  question: 24,
  level: 'easy',
  minutes: 8,
  frequency: 'common',
  tags: ['conv-output-size', 'conv-stride', 'conv-dilation', 'conv-padding'],
  oracle: 'exact',
  signature: {
    fn: 'convOutputShape',
    params: [
      { name: 'input', type: 'Vector', shape: '[rows, columns]' },
      { name: 'kernel', type: 'Vector', shape: '[rows, columns]' },
      { name: 'stride', type: 'Vector', shape: '[rows, columns]' },
      { name: 'dilation', type: 'Vector', shape: '[rows, columns]' },
      { name: 'padding', type: 'string' },
    ],
    returns: 'Vector',
    text: "convOutputShape(input: [number, number], kernel: [number, number], stride: [number, number], dilation: [number, number], padding: 'valid' | 'same'): [number, number]",
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Valid, dilated along the columns', zh: 'valid，列方向有空洞' },
      visibility: 'public',
      args: [[9, 13], [3, 2], [2, 3], [1, 4], 'valid'],
    },
    {
      id: 'same-with-stride',
      title: { en: 'Same, strides 2 and 3', zh: 'same，步幅为 2 和 3' },
      visibility: 'public',
      args: [[8, 10], [3, 5], [2, 3], [1, 1], 'same'],
    },
    {
      id: 'exact-fit',
      title: { en: 'The kernel covers the whole input', zh: '卷积核恰好盖住整个输入' },
      visibility: 'edge',
      args: [[7, 9], [4, 3], [1, 2], [2, 4], 'valid'],
    },
    {
      id: 'remainder-dropped',
      title: { en: 'A remainder that no window reaches', zh: '有窗口够不到的余数' },
      visibility: 'edge',
      args: [[12, 11], [2, 3], [4, 5], [1, 1], 'valid'],
    },
    {
      id: 'one-by-one-kernel',
      title: { en: 'A 1×1 kernel, which dilation cannot spread', zh: '1×1 的卷积核，空洞撑不开它' },
      visibility: 'edge',
      args: [[6, 9], [1, 1], [3, 2], [5, 2], 'valid'],
    },
    {
      id: 'even-kernel-same',
      title: { en: 'An even kernel with same', zh: '偶数大小的卷积核，same' },
      visibility: 'edge',
      args: [[12, 10], [4, 2], [3, 5], [1, 1], 'same'],
    },
    {
      id: 'same-stride-one',
      title: { en: 'Same with stride 1', zh: 'same，步幅为 1' },
      visibility: 'edge',
      args: [[5, 8], [3, 4], [1, 1], [2, 3], 'same'],
    },
    {
      id: 'valid-remainder',
      title: { en: 'Valid, dilated, with a remainder', zh: 'valid，有空洞，有余数' },
      visibility: 'hidden',
      args: validArgs(random, [3 * random.int(4, 6) + 1, 2 * random.int(9, 12) + 1]),
    },
    {
      id: 'valid-no-remainder',
      title: { en: 'Valid, dilated, without a remainder', zh: 'valid，有空洞，没有余数' },
      visibility: 'hidden',
      args: validArgs(random, [12 * random.int(1, 3), 2 * random.int(10, 15)]),
    },
    {
      id: 'same-random',
      title: { en: 'Same, an odd and an even kernel', zh: 'same，一奇一偶的卷积核' },
      visibility: 'hidden',
      args: sameArgs(random, [6, 3], [random.int(2, 4), random.int(5, 6)]),
    },
  ],
  mistakes: {
    'dilation-ignored': { tag: 'conv-dilation' },
    'taps-times-dilation': { tag: 'conv-dilation' },
    'last-position-missing': { tag: 'conv-output-size' },
    'rounded-up': { tag: 'conv-output-size' },
    'same-keeps-size': { tag: 'conv-padding' },
    'same-by-half-kernel': { tag: 'conv-padding' },
    'rows-for-both': { tag: 'conv-output-size' },
  },
});
