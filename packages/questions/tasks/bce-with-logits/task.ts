import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

/** Logits and soft labels strictly between 0 and 1. */
const problem = (random: Random, n: number) => [
  random.vector(n, 2),
  Array.from({ length: n }, () => Math.round(random.uniform(0.05, 0.95) * 1000) / 1000),
];

export default defineTask({
  revision: 1,
  question: 11,
  level: 'medium',
  minutes: 10,
  frequency: 'common',
  tags: ['cross-entropy', 'log-sum-exp', 'logits-as-input', 'discriminator-labels'],
  oracle: 'grad',
  signature: {
    fn: 'bceWithLogits',
    params: [
      { name: 'logits', type: 'Vector', shape: '[batch]' },
      { name: 'labels', type: 'Vector', shape: '[batch]' },
    ],
    returns: { record: { loss: 'number', dlogits: 'Vector' } },
    text: 'bceWithLogits(logits: Vector, labels: Vector): { loss: number; dlogits: Vector }',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Two real samples and a generated one', zh: '两个真实样本，一个生成样本' },
      visibility: 'public',
      args: [
        [2, 0, -1],
        [1, 1, 0],
      ],
    },
    {
      id: 'smoothed-labels',
      title: { en: 'Real labels smoothed to 0.9', zh: '真实样本的标签平滑为 0.9' },
      visibility: 'public',
      args: [
        [3, -0.5, 1.5, -2],
        [0.9, 0.9, 0, 0],
      ],
    },
    {
      id: 'extreme-logits',
      title: { en: 'Logits of ±1000, right and wrong in one batch', zh: '同一批量中 ±1000 的 logits，有对有错' },
      visibility: 'edge',
      args: [
        [1000, -1000, 1000, -1000, 0.5],
        [1, 0, 0, 1, 1],
      ],
    },
    {
      id: 'extreme-soft-labels',
      title: { en: 'Logits of ±1000 with soft labels', zh: 'logits 为 ±1000，标签是软标签' },
      visibility: 'edge',
      args: [
        [1000, -1000, 2],
        [0.9, 0.25, 0.5],
      ],
    },
    {
      id: 'logits-of-zero',
      title: { en: 'Every logit is 0', zh: '所有 logits 都是 0' },
      visibility: 'edge',
      args: [
        [0, 0, 0, 0],
        [1, 0, 0.3, 1],
      ],
    },
    {
      id: 'one-sample',
      title: { en: 'A batch of one', zh: '批量大小为 1' },
      visibility: 'edge',
      args: [[-1.5], [0.7]],
    },
    {
      id: 'six-soft-labels',
      title: { en: 'Six logits', zh: '六个 logits' },
      visibility: 'hidden',
      args: problem(random, 6),
    },
    {
      id: 'thirteen-soft-labels',
      title: { en: 'Thirteen logits', zh: '十三个 logits' },
      visibility: 'hidden',
      args: problem(random, 13),
    },
  ],
  mistakes: {
    'log-of-sigmoid': { tag: 'log-sum-exp' },
    'exponential-overflows': { tag: 'log-sum-exp' },
    clipped: { tag: 'log-sum-exp' },
    'hard-labels': { tag: 'discriminator-labels' },
    'only-positives': { tag: 'cross-entropy' },
    'sum-not-mean': { tag: 'sum-vs-mean' },
    'gradient-not-averaged': { tag: 'sum-vs-mean' },
    'gradient-of-probability': { tag: 'chain-rule' },
    'extra-slope': { tag: 'cross-entropy' },
  },
});
