import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

const seed = (random: Random) => random.int(1, 2 ** 31 - 1);

/** A batch, a rate and a generator; the sample's scale is the rate, or 0 where nothing may be dropped. */
const called = (x: number[][], rate: number, rng: number, training: boolean, extremes = false) => ({
  args: [x, rate, extremes ? { rng, extremes } : { rng }, training],
  sample: { law: 'dropout' as const, shape: [x.length, x[0]!.length], scale: training ? rate : 0 },
});

/** Fixed numbers without a pattern, none of them 0. */
const fixed = (rows: number, columns: number) =>
  Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => ((7 * i + 3 * j) % 11) / 4 + 0.5));

export default defineTask({
  revision: 2,
  question: 13,
  level: 'easy',
  minutes: 8,
  frequency: 'common',
  tags: ['dropout-scale', 'dropout-inference', 'dropout-mask', 'random-source'],
  oracle: 'stat',
  signature: {
    fn: 'dropout',
    params: [
      { name: 'x', type: 'Matrix', shape: '[batch, units]' },
      { name: 'rate', type: 'number' },
      { name: 'rng', type: 'Rng' },
      { name: 'training', type: 'boolean' },
    ],
    returns: { record: { out: 'Matrix', mask: 'Matrix' } },
    text: 'dropout(x: Matrix, rate: number, rng: Rng, training: boolean): { out: Matrix; mask: Matrix }',
  },
  cases: (random) => [
    {
      id: 'one-fifth',
      title: { en: 'Rate 0.2, batch 40, 100 units', zh: '丢弃率 0.2，批量大小 40，100 个单元' },
      visibility: 'public',
      ...called(fixed(40, 100), 0.2, 13, true),
    },
    {
      id: 'inference',
      title: { en: 'The same batch at inference', zh: '同一个批量，推断时' },
      visibility: 'public',
      ...called(fixed(40, 100), 0.2, 13, false),
    },
    {
      id: 'same-seed',
      title: { en: 'The same generator once more', zh: '再用一次同样的生成器' },
      visibility: 'edge',
      ...called(fixed(40, 100), 0.2, 13, true),
    },
    {
      id: 'another-seed',
      title: { en: 'Another generator', zh: '换一个生成器' },
      visibility: 'edge',
      ...called(fixed(40, 100), 0.2, 14, true),
    },
    {
      id: 'rate-zero',
      title: { en: 'A rate of 0', zh: '丢弃率为 0' },
      visibility: 'edge',
      ...called(fixed(6, 9), 0, 15, true),
    },
    {
      id: 'inference-with-another-rate',
      title: { en: 'Inference with a rate of 0.75', zh: '丢弃率为 0.75 时的推断' },
      visibility: 'edge',
      ...called(fixed(5, 8), 0.75, 16, false),
    },
    {
      // uniform() > rate would drop here what uniform() >= rate keeps.
      id: 'rate-zero-extreme-uniforms',
      title: { en: 'A rate of 0 where uniform() often gives exactly 0', zh: '丢弃率为 0，而 uniform() 常常恰好是 0' },
      visibility: 'edge',
      ...called(fixed(20, 30), 0, 17, true, true),
    },
    {
      id: 'three-quarters',
      title: { en: 'Rate 0.75, batch 30, 150 units', zh: '丢弃率 0.75，批量大小 30，150 个单元' },
      visibility: 'hidden',
      ...called(random.matrix(30, 150), 0.75, seed(random), true),
    },
    {
      id: 'one-tenth',
      title: { en: 'Rate 0.1, batch 90, 50 units', zh: '丢弃率 0.1，批量大小 90，50 个单元' },
      visibility: 'hidden',
      ...called(random.matrix(90, 50), 0.1, seed(random), true),
    },
    {
      id: 'one-half',
      title: { en: 'Rate 0.5, batch 70, 60 units', zh: '丢弃率 0.5，批量大小 70，60 个单元' },
      visibility: 'hidden',
      ...called(random.matrix(70, 60), 0.5, seed(random), true),
    },
  ],
  mistakes: {
    'not-rescaled': { tag: 'dropout-scale' },
    'multiplied-by-keep': { tag: 'dropout-scale' },
    'rate-as-keep': { tag: 'dropout-scale' },
    'scaled-at-inference': { tag: 'dropout-inference' },
    'always-on': { tag: 'dropout-inference' },
    'out-not-masked': { tag: 'dropout-mask' },
    'own-random': { tag: 'random-source' },
    'drops-at-zero': { tag: 'uniform-endpoints' },
  },
});
