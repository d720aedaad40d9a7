import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

/** The deviation of a standard normal that is redrawn until within ±2. */
const truncatedDeviation = 0.8796;

/** What the result must look like, and the deviation that each mistake in the formula would show instead. */
function lawOf(shape: number[]) {
  const [cin, cout] = [shape.at(-2)!, shape.at(-1)!];
  const area = shape.slice(0, -2).reduce((product, length) => product * length, 1);
  const [fanIn, fanOut] = [area * cin, area * cout];
  const deviation = Math.sqrt(2 / fanIn);
  return {
    law: 'normal' as const,
    shape,
    scale: deviation,
    named: {
      'variance-as-deviation': 2 / fanIn,
      'fan-out': Math.sqrt(2 / fanOut),
      xavier: Math.sqrt(2 / (fanIn + fanOut)),
      'no-gain': Math.sqrt(1 / fanIn),
      'no-kernel-area': Math.sqrt(2 / cin),
      truncated: truncatedDeviation * deviation,
    },
  };
}

const sampled = (shape: number[], rng: number) => ({ args: [shape, { rng }], sample: lawOf(shape) });
const seed = (random: Random) => random.int(1, 2 ** 31 - 1);

export default defineTask({
  revision: 1,
  question: 29,
  level: 'easy',
  minutes: 8,
  frequency: 'occasional',
  tags: ['init-variance', 'init-fan', 'std-vs-variance', 'random-source'],
  oracle: 'stat',
  signature: {
    fn: 'heNormal',
    params: [
      { name: 'shape', type: 'Vector', shape: '[2] or [4]' },
      { name: 'rng', type: 'Rng' },
    ],
    returns: 'Vector',
    text: 'heNormal(shape: number[], rng: Rng): Vector',
  },
  // Some 31,000 independent draws; no fan-in is near 2, where √(2/fanIn) and 2/fanIn are the same.
  cases: (random) => [
    {
      id: 'dense',
      title: { en: 'Fully connected, 8 inputs, 500 units', zh: '全连接层，8 个输入，500 个单元' },
      visibility: 'public',
      ...sampled([8, 500], 29),
    },
    {
      id: 'kernel',
      title: { en: 'A 3×3 kernel, 2 input channels, 200 output channels', zh: '3×3 卷积核，2 个输入通道，200 个输出通道' },
      visibility: 'public',
      ...sampled([3, 3, 2, 200], 30),
    },
    {
      // Not tested for its law: its draws would be counted twice.
      id: 'same-seed',
      title: { en: 'The same generator once more', zh: '再用一次同样的生成器' },
      visibility: 'edge',
      args: [[8, 500], { rng: 29 }],
      sample: { law: 'finite', shape: [8, 500], scale: 0.5 },
    },
    {
      id: 'another-seed',
      title: { en: 'Another generator', zh: '换一个生成器' },
      visibility: 'edge',
      ...sampled([8, 500], 31),
    },
    {
      id: 'extreme-uniforms',
      title: { en: 'uniform() often gives 0 or 1 − 2⁻⁵³', zh: 'uniform() 常常给出 0 或 1 − 2⁻⁵³' },
      visibility: 'edge',
      args: [[20, 30], { rng: 32, extremes: true }],
      sample: { law: 'finite', shape: [20, 30], scale: Math.sqrt(2 / 20) },
    },
    {
      id: 'one-input',
      title: { en: 'A single input', zh: '只有一个输入' },
      visibility: 'edge',
      ...sampled([1, 2000], 33),
    },
    {
      id: 'many-inputs',
      title: { en: 'Many inputs, few units', zh: '输入多，单元少' },
      visibility: 'hidden',
      ...sampled([600, 10], seed(random)),
    },
    {
      id: 'few-inputs',
      title: { en: 'Few inputs, many units', zh: '输入少，单元多' },
      visibility: 'hidden',
      ...sampled([5, 901], seed(random)),
    },
    {
      id: 'oblong-kernel',
      title: { en: 'A kernel that is not square', zh: '非正方形的卷积核' },
      visibility: 'hidden',
      ...sampled([5, 3, 4, 50], seed(random)),
    },
    {
      id: 'pointwise-kernel',
      title: { en: 'A 1×1 kernel', zh: '1×1 卷积核' },
      visibility: 'hidden',
      ...sampled([1, 1, 100, 40], seed(random)),
    },
  ],
  mistakes: {
    'variance-as-deviation': { tag: 'std-vs-variance' },
    'fan-out': { tag: 'init-fan' },
    xavier: { tag: 'init-fan' },
    'no-kernel-area': { tag: 'init-fan' },
    'no-gain': { tag: 'init-variance' },
    truncated: { tag: 'init-truncation' },
    'uniform-law': { tag: 'init-law' },
    'own-random': { tag: 'random-source' },
    'log-of-zero': { tag: 'uniform-endpoints' },
  },
});
