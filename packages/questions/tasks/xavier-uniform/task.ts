import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

/** The deviation of a uniform law on ±bound. */
const deviationOf = (bound: number): number => bound / Math.sqrt(3);

/** What the result must look like, and the deviation that each mistake in the formula would show instead. */
function lawOf(fanIn: number, fanOut: number) {
  const bound = Math.sqrt(6 / (fanIn + fanOut));
  return {
    law: 'uniform' as const,
    shape: [fanIn, fanOut],
    scale: bound,
    named: {
      'deviation-as-bound': deviationOf(Math.sqrt(2 / (fanIn + fanOut))),
      'no-root': deviationOf(6 / (fanIn + fanOut)),
      'fan-in-only': deviationOf(Math.sqrt(6 / fanIn)),
      'half-range': deviationOf(bound / 2),
    },
  };
}

const sampled = (fanIn: number, fanOut: number, rng: number) => ({ args: [fanIn, fanOut, { rng }], sample: lawOf(fanIn, fanOut) });
const seed = (random: Random) => random.int(1, 2 ** 31 - 1);

export default defineTask({
  revision: 1,
  question: 29,
  level: 'easy',
  minutes: 8,
  frequency: 'occasional',
  tags: ['init-variance', 'init-fan', 'bound-vs-std', 'random-source'],
  oracle: 'stat',
  signature: {
    fn: 'xavierUniform',
    params: [
      { name: 'fanIn', type: 'number' },
      { name: 'fanOut', type: 'number' },
      { name: 'rng', type: 'Rng' },
    ],
    returns: 'Matrix',
    text: 'xavierUniform(fanIn: number, fanOut: number, rng: Rng): Matrix',
  },
  // Some 32,000 independent draws; the sum of the fans is never near 6, where 6/sum and its root are the same.
  cases: (random) => [
    {
      id: 'wide',
      title: { en: '40 inputs, 110 units', zh: '40 个输入，110 个单元' },
      visibility: 'public',
      ...sampled(40, 110, 29),
    },
    {
      id: 'narrow',
      title: { en: '300 inputs, 10 units', zh: '300 个输入，10 个单元' },
      visibility: 'public',
      ...sampled(300, 10, 30),
    },
    {
      // Not tested for its law: its draws would be counted twice.
      id: 'same-seed',
      title: { en: 'The same generator once more', zh: '再用一次同样的生成器' },
      visibility: 'edge',
      args: [40, 110, { rng: 29 }],
      sample: { law: 'finite', shape: [40, 110], scale: 0.2 },
    },
    {
      id: 'another-seed',
      title: { en: 'Another generator', zh: '换一个生成器' },
      visibility: 'edge',
      ...sampled(40, 110, 31),
    },
    {
      id: 'extreme-uniforms',
      title: { en: 'uniform() often gives 0 or 1 − 2⁻⁵³', zh: 'uniform() 常常给出 0 或 1 − 2⁻⁵³' },
      visibility: 'edge',
      args: [20, 30, { rng: 32, extremes: true }],
      sample: { law: 'finite', shape: [20, 30], scale: Math.sqrt(6 / 50) },
    },
    {
      id: 'one-input',
      title: { en: 'A single input', zh: '只有一个输入' },
      visibility: 'edge',
      ...sampled(1, 2000, 33),
    },
    {
      id: 'one-unit',
      title: { en: 'A single unit', zh: '只有一个单元' },
      visibility: 'edge',
      ...sampled(1500, 1, 34),
    },
    {
      id: 'many-inputs',
      title: { en: 'Many inputs, few units', zh: '输入多，单元少' },
      visibility: 'hidden',
      ...sampled(600, 12, seed(random)),
    },
    {
      id: 'few-inputs',
      title: { en: 'Few inputs, many units', zh: '输入少，单元多' },
      visibility: 'hidden',
      ...sampled(8, 900, seed(random)),
    },
    {
      id: 'nearly-square',
      title: { en: 'Fans of about the same size', zh: '扇入与扇出相近' },
      visibility: 'hidden',
      ...sampled(48, 50, seed(random)),
    },
  ],
  mistakes: {
    'deviation-as-bound': { tag: 'bound-vs-std' },
    'no-root': { tag: 'std-vs-variance' },
    'fan-in-only': { tag: 'init-fan' },
    'half-range': { tag: 'bound-vs-std' },
    'one-sided': { tag: 'init-law' },
    'normal-law': { tag: 'init-law' },
    transposed: { tag: 'shape-chain' },
    'own-random': { tag: 'random-source' },
  },
});
