import { createRandom, type Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

type Sizes = [a: number, b: number, c: number, d: number];

/** Kernels `[kh, kw, cout, cin]`, scaled so that the outputs vary by about 1, whatever the number of channels. */
const generic = (random: Random, x: Sizes, [kh, kw, cout, cin]: Sizes, stride: number) => [
  random.tensor4(...x),
  random.tensor4(kh, kw, cout, cin, 1 / Math.sqrt(cin)),
  stride,
];

export default defineTask({
  revision: 1,
  question: 17,
  level: 'hard',
  minutes: 25,
  frequency: 'occasional',
  tags: ['transposed-convolution', 'transposed-convolution-size', 'conv-channels', 'upsampling'],
  oracle: 'tf',
  signature: {
    fn: 'conv2dTranspose',
    params: [
      { name: 'x', type: 'Tensor4', shape: '[batch, H, W, cin]' },
      { name: 'kernel', type: 'Tensor4', shape: '[kh, kw, cout, cin]' },
      { name: 'stride', type: 'number' },
    ],
    returns: 'Tensor4',
    text: 'conv2dTranspose(x: Tensor4, kernel: Tensor4, stride: number): Tensor4',
  },
  cases: (random) => [
    {
      // The copies overlap in row 2 only; columns lie side by side.
      id: 'worked-example',
      title: { en: 'One channel, kernel 3 × 2, stride 2', zh: '单通道，卷积核 3 × 2，步幅 2' },
      visibility: 'public',
      args: [
        [
          [
            [[1], [2]],
            [[3], [-1]],
          ],
        ],
        [
          [[[1]], [[0]]],
          [[[2]], [[-1]]],
          [[[3]], [[1]]],
        ],
        2,
      ],
    },
    {
      id: 'square-kernel',
      title: { en: 'Two input and three output channels', zh: '两个输入通道，三个输出通道' },
      visibility: 'public',
      args: generic(createRandom(1701), [1, 2, 3, 2], [3, 3, 3, 2], 2),
    },
    {
      id: 'stride-beyond-kernel',
      title: { en: 'A stride larger than the kernel', zh: '步幅大于卷积核' },
      visibility: 'edge',
      args: generic(createRandom(1702), [2, 3, 2, 1], [2, 1, 3, 1], 4),
    },
    {
      id: 'stride-one',
      title: { en: 'Stride 1: every copy overlaps', zh: '步幅 1：处处重叠' },
      visibility: 'edge',
      args: generic(createRandom(1703), [1, 4, 3, 2], [2, 3, 1, 2], 1),
    },
    {
      id: 'one-pixel',
      title: { en: 'A single pixel becomes a kernel', zh: '只有一个像素：得到的就是卷积核' },
      visibility: 'edge',
      args: generic(createRandom(1704), [2, 1, 1, 4], [4, 3, 2, 4], 2),
    },
    {
      id: 'equal-channels',
      title: { en: 'As many output as input channels', zh: '输出通道与输入通道一样多' },
      visibility: 'hidden',
      args: generic(random, [2, 3, 4, 3], [3, 5, 3, 3], 2),
    },
    {
      id: 'large-kernel',
      title: { en: 'A kernel of twice the stride and more', zh: '卷积核达到步幅的两倍以上' },
      visibility: 'hidden',
      args: generic(random, [1, 4, 3, 2], [5, 4, 4, 2], 2),
    },
    {
      id: 'flat-kernel',
      title: { en: 'A kernel of one row', zh: '只有一行的卷积核' },
      visibility: 'hidden',
      args: generic(random, [2, 3, 5, 3], [1, 4, 2, 3], 3),
    },
    {
      id: 'stride-three',
      title: { en: 'Stride 3', zh: '步幅 3' },
      visibility: 'hidden',
      args: generic(random, [3, 2, 4, 5], [4, 2, 1, 5], 3),
    },
  ],
  mistakes: {
    'kernel-flipped': { tag: 'cross-correlation' },
    'overlap-overwritten': { tag: 'transposed-convolution' },
    'same-crop': { tag: 'transposed-convolution-size' },
    'cut-at-end': { tag: 'transposed-convolution-size' },
    'plain-convolution': { tag: 'transposed-convolution' },
    'repeated-pixels': { tag: 'upsampling' },
    'channels-swapped': { tag: 'conv-channels' },
    'one-input-channel': { tag: 'conv-channels' },
    'stride-ignored': { tag: 'conv-stride' },
  },
});
