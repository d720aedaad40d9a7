import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

const layer = (kernel: number, stride = 1, dilation = 1) => ({ kernel, stride, dilation });

/** No layer leaves everything as it is: each has a stride or a dilation, and a kernel that shows them. */
const stack = (random: Random, depth: number) =>
  Array.from({ length: depth }, () => {
    const [stride, dilation] = random.pick([
      [1, 2],
      [1, 3],
      [2, 1],
      [2, 2],
      [3, 1],
    ] as const);
    return layer(random.int(2, 5), stride, dilation);
  });

export default defineTask({
  revision: 1,
  question: 3,
  level: 'medium',
  minutes: 10,
  frequency: 'occasional',
  tags: ['receptive-field', 'conv-stride', 'conv-dilation'],
  oracle: 'exact',
  signature: {
    fn: 'receptiveField',
    params: [
      {
        name: 'layers',
        type: { list: { record: { kernel: 'number', stride: 'number', dilation: 'number' } } },
        shape: 'from the input upwards',
      },
    ],
    returns: 'number',
    text: 'receptiveField(layers: { kernel: number; stride: number; dilation: number }[]): number',
  },
  cases: (random) => [
    {
      // 3, then 5 with a jump of 2 behind it, then 5 + 2·2·2 = 13.
      id: 'worked-example',
      title: { en: 'Plain, strided, dilated', zh: '普通、带步幅、带空洞' },
      visibility: 'public',
      args: [[layer(3), layer(3, 2), layer(3, 1, 2)]],
    },
    {
      id: 'convolution-and-pooling',
      title: { en: 'Convolution and pooling, twice', zh: '卷积与池化，各两次' },
      visibility: 'public',
      args: [[layer(5), layer(2, 2), layer(5), layer(2, 2)]],
    },
    {
      id: 'one-layer',
      title: { en: 'One layer', zh: '只有一层' },
      visibility: 'edge',
      args: [[layer(7, 2, 3)]],
    },
    {
      id: 'no-layer',
      title: { en: 'No layer', zh: '一层也没有' },
      visibility: 'edge',
      args: [[]],
    },
    {
      id: 'pointwise',
      title: { en: 'Kernels of 1', zh: '卷积核大小为 1' },
      visibility: 'edge',
      args: [[layer(1), layer(1, 2), layer(3), layer(1)]],
    },
    {
      id: 'gaps',
      title: { en: 'A stride larger than the kernel', zh: '步幅大于卷积核' },
      visibility: 'edge',
      args: [[layer(2, 3), layer(2, 2), layer(3)]],
    },
    {
      id: 'doubling-dilation',
      title: { en: 'Dilation doubled from layer to layer', zh: '空洞率逐层加倍' },
      visibility: 'edge',
      args: [[layer(2, 1, 1), layer(2, 1, 2), layer(2, 1, 4), layer(2, 1, 8)]],
    },
    {
      id: 'three-layers',
      title: { en: 'Three layers', zh: '三层' },
      visibility: 'hidden',
      args: [stack(random, 3)],
    },
    {
      id: 'four-layers',
      title: { en: 'Four layers', zh: '四层' },
      visibility: 'hidden',
      args: [stack(random, 4)],
    },
    {
      id: 'six-layers',
      title: { en: 'Six layers', zh: '六层' },
      visibility: 'hidden',
      args: [stack(random, 6)],
    },
  ],
  mistakes: {
    'own-stride-first': { tag: 'conv-stride' },
    'strides-ignored': { tag: 'conv-stride' },
    'dilation-ignored': { tag: 'conv-dilation' },
    'dilation-carried': { tag: 'conv-dilation' },
    'span-of-dilated-kernel': { tag: 'conv-dilation' },
    'whole-kernels-added': { tag: 'receptive-field' },
    'layers-reversed': { tag: 'receptive-field' },
  },
});
