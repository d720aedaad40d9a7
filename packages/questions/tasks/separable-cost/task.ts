import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 27,
  level: 'easy',
  minutes: 8,
  frequency: 'common',
  tags: ['separable-cost', 'conv-parameters'],
  oracle: 'exact',
  signature: {
    fn: 'separableCost',
    params: [
      { name: 'h', type: 'number' },
      { name: 'w', type: 'number' },
      { name: 'cin', type: 'number' },
      { name: 'cout', type: 'number' },
      { name: 'k', type: 'number' },
    ],
    returns: {
      record: { standardParams: 'number', separableParams: 'number', standardMacs: 'number', separableMacs: 'number' },
    },
    text: 'separableCost(h: number, w: number, cin: number, cout: number, k: number): { standardParams: number; separableParams: number; standardMacs: number; separableMacs: number }',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: '3×3, 32 to 64 channels, 26×24 positions', zh: '3×3，32 到 64 个通道，26×24 个位置' },
      visibility: 'public',
      args: [26, 24, 32, 64, 3],
    },
    {
      id: 'fewer-outputs-than-inputs',
      title: { en: '5×5, 48 to 16 channels', zh: '5×5，48 到 16 个通道' },
      visibility: 'public',
      args: [14, 10, 48, 16, 5],
    },
    {
      id: 'one-by-one',
      title: { en: 'A 1×1 kernel: separating it costs more', zh: '1×1 的卷积核：拆开反而更贵' },
      visibility: 'edge',
      args: [7, 9, 12, 5, 1],
    },
    {
      id: 'kernel-beyond-map',
      title: { en: 'A kernel larger than the map', zh: '卷积核比特征图还大' },
      visibility: 'edge',
      args: [2, 3, 4, 6, 5],
    },
    {
      id: 'one-output-channel',
      title: { en: 'One output channel', zh: '只有一个输出通道' },
      visibility: 'edge',
      args: [8, 6, 3, 1, 3],
    },
    {
      id: 'wide-layer',
      title: { en: 'Many channels on a small map', zh: '特征图小、通道多' },
      visibility: 'hidden',
      args: [random.int(6, 9), random.int(10, 14), random.int(100, 200), random.int(201, 300), 3],
    },
    {
      id: 'large-kernel',
      title: { en: 'A large kernel on a large map', zh: '特征图大、卷积核大' },
      visibility: 'hidden',
      args: [random.int(40, 60), random.int(61, 80), random.int(10, 20), random.int(21, 40), 7],
    },
  ],
  mistakes: {
    'valid-positions': { tag: 'conv-padding' },
    'kernel-not-squared': { tag: 'conv-parameters' },
    'biases-counted': { tag: 'conv-parameters' },
    'multiply-and-add': { tag: 'separable-cost' },
    'depthwise-for-every-output': { tag: 'depthwise' },
    'filter-per-output': { tag: 'depthwise' },
  },
});
