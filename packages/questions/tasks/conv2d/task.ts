import { createRandom, type Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

type Sizes = [a: number, b: number, c: number, d: number];

/** Kernels scaled so that the outputs vary by about 1, whatever the number of terms. */
const generic = (random: Random, x: Sizes, [kh, kw, cin, cout]: Sizes, stride: number, padding: 'valid' | 'same') => [
  random.tensor4(...x),
  random.tensor4(kh, kw, cin, cout, 1 / Math.sqrt(kh * kw * cin)),
  random.vector(cout),
  stride,
  padding,
];

export default defineTask({
  revision: 1,
  question: 9,
  level: 'medium',
  minutes: 20,
  frequency: 'common',
  tags: ['cross-correlation', 'conv-channels', 'conv-stride', 'conv-padding', 'conv-output-size'],
  oracle: 'tf',
  signature: {
    fn: 'conv2d',
    params: [
      { name: 'x', type: 'Tensor4', shape: '[batch, H, W, cin]' },
      { name: 'kernel', type: 'Tensor4', shape: '[kh, kw, cin, cout]' },
      { name: 'bias', type: 'Vector', shape: '[cout]' },
      { name: 'stride', type: 'number' },
      { name: 'padding', type: 'string' },
    ],
    returns: 'Tensor4',
    text: "conv2d(x: Tensor4, kernel: Tensor4, bias: Vector, stride: number, padding: 'valid' | 'same'): Tensor4",
  },
  cases: (random) => [
    {
      // First channel 0 1 / 4 0, second −1 1 / −1 −2, bias 1.
      id: 'worked-example',
      title: { en: 'Two input channels, one output channel', zh: '两个输入通道，一个输出通道' },
      visibility: 'public',
      args: [
        [
          [
            [
              [1, 0],
              [2, 1],
              [0, 1],
            ],
            [
              [0, 2],
              [1, 0],
              [3, 1],
            ],
            [
              [2, 1],
              [0, 3],
              [1, 0],
            ],
          ],
        ],
        [
          [
            [[1], [0]],
            [[0], [1]],
          ],
          [
            [[2], [-1]],
            [[-1], [0]],
          ],
        ],
        [1],
        1,
        'valid',
      ],
    },
    {
      id: 'same-stride-two',
      title: { en: "Stride 2 with 'same'", zh: "步幅 2，填充 'same'" },
      visibility: 'public',
      args: generic(createRandom(901), [2, 5, 4, 3], [3, 2, 3, 2], 2, 'same'),
    },
    {
      id: 'even-kernel-same',
      title: { en: "An even kernel with 'same'", zh: "卷积核大小为偶数，填充 'same'" },
      visibility: 'edge',
      args: generic(createRandom(902), [1, 4, 5, 2], [2, 4, 2, 3], 1, 'same'),
    },
    {
      id: 'remainder-dropped',
      title: { en: 'Stride 2 that does not divide evenly', zh: '步幅 2，除不尽' },
      visibility: 'edge',
      args: generic(createRandom(903), [2, 6, 7, 1], [3, 2, 1, 3], 2, 'valid'),
    },
    {
      id: 'kernel-below-stride',
      title: { en: 'A kernel smaller than the stride', zh: '卷积核小于步幅' },
      visibility: 'edge',
      args: generic(createRandom(904), [1, 6, 9, 2], [1, 2, 2, 3], 3, 'same'),
    },
    {
      id: 'many-channels',
      title: { en: 'Many channels', zh: '通道很多' },
      visibility: 'edge',
      args: generic(createRandom(905), [1, 3, 4, 7], [2, 3, 7, 5], 1, 'valid'),
    },
    {
      id: 'whole-image',
      title: { en: 'A kernel as large as the image', zh: '卷积核与图像一样大' },
      visibility: 'edge',
      args: generic(createRandom(906), [3, 4, 2, 2], [4, 2, 2, 3], 1, 'valid'),
    },
    {
      id: 'kernel-beyond-image',
      title: { en: "A kernel larger than the image, with 'same'", zh: "卷积核比图像大，填充 'same'" },
      visibility: 'edge',
      args: generic(createRandom(907), [2, 1, 3, 2], [3, 4, 2, 3], 1, 'same'),
    },
    {
      id: 'valid-every-position',
      title: { en: "Stride 1 with 'valid'", zh: "步幅 1，填充 'valid'" },
      visibility: 'hidden',
      args: generic(random, [2, 7, 6, 3], [4, 2, 3, 5], 1, 'valid'),
    },
    {
      id: 'same-even-stride-two',
      title: { en: "Even kernels with stride 2 and 'same'", zh: "偶数卷积核，步幅 2，填充 'same'" },
      visibility: 'hidden',
      args: generic(random, [2, 7, 6, 4], [2, 4, 4, 3], 2, 'same'),
    },
    {
      id: 'same-stride-three',
      title: { en: "Stride 3 with 'same'", zh: "步幅 3，填充 'same'" },
      visibility: 'hidden',
      args: generic(random, [3, 7, 8, 2], [4, 5, 2, 1], 3, 'same'),
    },
    {
      id: 'valid-stride-three',
      title: { en: "Kernel 2 × 1, stride 3 with 'valid'", zh: "卷积核 2 × 1，步幅 3，填充 'valid'" },
      visibility: 'hidden',
      args: generic(random, [1, 9, 8, 3], [2, 1, 3, 4], 3, 'valid'),
    },
  ],
  mistakes: {
    'kernel-flipped': { tag: 'cross-correlation' },
    'kernel-transposed': { tag: 'cross-correlation' },
    'one-input-channel': { tag: 'conv-channels' },
    'bias-per-input-channel': { tag: 'conv-channels' },
    'windows-adjacent': { tag: 'conv-stride' },
    'partial-windows': { tag: 'conv-output-size' },
    'half-kernel': { tag: 'conv-padding' },
    'odd-zero-first': { tag: 'conv-padding' },
    'same-without-stride': { tag: 'conv-padding' },
  },
});
