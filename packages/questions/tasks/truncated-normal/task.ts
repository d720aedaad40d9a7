import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

/** Deviations, at scale 1, of a normal law redrawn until within ±2, and of one clipped to ±2. */
const truncatedDeviation = 0.8796;
const clippedDeviation = 0.9594;

/** What the result must look like, and the deviation that each mistake in the formula would show instead. */
const lawOf = (n: number, stddev: number) => ({
  law: 'truncated-normal' as const,
  shape: [n],
  scale: stddev,
  named: { clipped: clippedDeviation * stddev, 'variance-as-deviation': truncatedDeviation * stddev ** 2 },
});

const sampled = (n: number, stddev: number, rng: number) => ({ args: [n, stddev, { rng }], sample: lawOf(n, stddev) });
const seed = (random: Random) => random.int(1, 2 ** 31 - 1);

export default defineTask({
  revision: 1,
  question: 29,
  level: 'medium',
  minutes: 10,
  frequency: 'rare',
  tags: ['init-truncation', 'init-law', 'random-source'],
  oracle: 'stat',
  signature: {
    fn: 'truncatedNormal',
    params: [
      { name: 'n', type: 'number' },
      { name: 'stddev', type: 'number' },
      { name: 'rng', type: 'Rng' },
    ],
    returns: 'Vector',
    text: 'truncatedNormal(n: number, stddev: number, rng: Rng): Vector',
  },
  // Some 32,000 independent draws; no deviation is near 1, where many mistakes do not show.
  cases: (random) => [
    {
      id: 'half',
      title: { en: '5,000 draws, deviation 0.5', zh: '5000 个数，标准差 0.5' },
      visibility: 'public',
      ...sampled(5000, 0.5, 29),
    },
    {
      id: 'three',
      title: { en: '4,000 draws, deviation 3', zh: '4000 个数，标准差 3' },
      visibility: 'public',
      ...sampled(4000, 3, 30),
    },
    {
      // Not tested for its law: its draws would be counted twice.
      id: 'same-seed',
      title: { en: 'The same generator once more', zh: '再用一次同样的生成器' },
      visibility: 'edge',
      args: [5000, 0.5, { rng: 29 }],
      sample: { law: 'finite', shape: [5000], scale: 0.5 },
    },
    {
      id: 'another-seed',
      title: { en: 'Another generator', zh: '换一个生成器' },
      visibility: 'edge',
      ...sampled(5000, 0.5, 31),
    },
    {
      id: 'extreme-uniforms',
      title: { en: 'uniform() often gives 0 or 1 − 2⁻⁵³', zh: 'uniform() 常常给出 0 或 1 − 2⁻⁵³' },
      visibility: 'edge',
      args: [700, 0.2, { rng: 32, extremes: true }],
      sample: { law: 'finite', shape: [700], scale: 0.2 },
    },
    {
      id: 'one-draw',
      title: { en: 'A single draw', zh: '只抽一个数' },
      visibility: 'edge',
      args: [1, 2, { rng: 33 }],
      sample: { law: 'finite', shape: [1], scale: 2 },
    },
    {
      id: 'small',
      title: { en: 'A small deviation', zh: '标准差较小' },
      visibility: 'hidden',
      ...sampled(7000, 0.02, seed(random)),
    },
    {
      id: 'large',
      title: { en: 'A large deviation', zh: '标准差较大' },
      visibility: 'hidden',
      ...sampled(6000, 7, seed(random)),
    },
    {
      id: 'medium',
      title: { en: 'A deviation of 0.3', zh: '标准差为 0.3' },
      visibility: 'hidden',
      ...sampled(5000, 0.3, seed(random)),
    },
  ],
  mistakes: {
    'not-cut': { tag: 'init-truncation' },
    clipped: { tag: 'init-truncation' },
    widened: { tag: 'init-truncation' },
    'one-side': { tag: 'init-truncation' },
    'absolute-limit': { tag: 'init-truncation' },
    'too-few': { tag: 'shape-chain' },
    'variance-as-deviation': { tag: 'std-vs-variance' },
    'own-random': { tag: 'random-source' },
  },
});
