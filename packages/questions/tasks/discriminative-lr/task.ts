import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 22,
  level: 'easy',
  minutes: 8,
  frequency: 'occasional',
  tags: ['layerwise-rates', 'frozen-layers'],
  oracle: 'exact',
  signature: {
    fn: 'layerwiseLr',
    params: [
      { name: 'baseLr', type: 'number' },
      { name: 'decay', type: 'number' },
      { name: 'layers', type: 'number' },
      { name: 'unfrozenFrom', type: 'number' },
    ],
    returns: 'Vector',
    text: 'layerwiseLr(baseLr: number, decay: number, layers: number, unfrozenFrom: number): Vector',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Five layers, the first two frozen', zh: '五层，前两层冻结' },
      visibility: 'public',
      args: [0.8, 0.5, 5, 2],
    },
    {
      id: 'ulmfit',
      title: { en: 'Four layers, none frozen, a decay of 1/2.6', zh: '四层，都不冻结，衰减率 1/2.6' },
      visibility: 'public',
      args: [0.01, 1 / 2.6, 4, 0],
    },
    {
      id: 'head-only',
      title: { en: 'Only the last layer trained', zh: '只训练最后一层' },
      visibility: 'edge',
      args: [0.1, 0.3, 6, 5],
    },
    {
      id: 'all-frozen',
      title: { en: 'Every layer frozen', zh: '所有层都冻结' },
      visibility: 'edge',
      args: [0.1, 0.3, 3, 3],
    },
    {
      id: 'one-layer',
      title: { en: 'A single layer', zh: '只有一层' },
      visibility: 'edge',
      args: [0.25, 0.5, 1, 0],
    },
    {
      id: 'no-decay',
      title: { en: 'A decay of 1: the same rate for all', zh: '衰减率为 1：各层相同' },
      visibility: 'edge',
      args: [0.2, 1, 4, 1],
    },
    {
      id: 'twelve-layers',
      title: { en: 'Twelve layers', zh: '十二层' },
      visibility: 'hidden',
      args: [random.uniform(0.1, 0.9), random.uniform(0.6, 0.95), 12, random.int(2, 9)],
    },
    {
      id: 'some-layers',
      title: { en: 'Another network', zh: '另一个网络' },
      visibility: 'hidden',
      args: [random.uniform(0.1, 0.9), random.uniform(0.3, 0.7), random.int(6, 9), random.int(1, 4)],
    },
  ],
  mistakes: {
    'first-layer-fastest': { tag: 'layerwise-rates' },
    'last-layer-decayed': { tag: 'layerwise-rates' },
    'linear-decay': { tag: 'layerwise-rates' },
    divided: { tag: 'layerwise-rates' },
    'boundary-frozen': { tag: 'frozen-layers' },
    'frozen-trained': { tag: 'frozen-layers' },
    'frozen-left-out': { tag: 'frozen-layers' },
  },
});
