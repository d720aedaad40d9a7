import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

/** Logits and labels; at least one label of each kind. */
const problem = (random: Random, n: number) => [random.vector(n, 2), [0, 1, ...random.labels(n - 2, 2)]];

export default defineTask({
  revision: 1,
  question: 26,
  level: 'medium',
  minutes: 12,
  frequency: 'occasional',
  tags: ['class-imbalance', 'log-sum-exp', 'logits-as-input'],
  oracle: 'tf',
  signature: {
    fn: 'focalLoss',
    params: [
      { name: 'logits', type: 'Vector', shape: '[batch]' },
      { name: 'labels', type: 'Vector', shape: '[batch]' },
      { name: 'gamma', type: 'number' },
      { name: 'alpha', type: 'number' },
    ],
    returns: 'number',
    text: 'focalLoss(logits: Vector, labels: Vector, gamma: number, alpha: number): number',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Two logits of 0, one label of each kind', zh: '两个为 0 的 logits，标签各一种' },
      visibility: 'public',
      args: [[0, 0], [1, 0], 2, 0.25],
    },
    {
      id: 'easy-and-hard',
      title: { en: 'Easy and hard examples', zh: '容易的与困难的样本' },
      visibility: 'public',
      args: [[3, -2, 0.5, -4, 1.5], [1, 1, 0, 0, 0], 2, 0.25],
    },
    {
      id: 'gamma-zero',
      title: { en: 'A gamma of 0: weighted cross-entropy', zh: 'gamma 为 0：加权的交叉熵' },
      visibility: 'edge',
      args: [[1, -0.5, 2], [1, 0, 0], 0, 0.7],
    },
    {
      id: 'extreme-logits',
      title: { en: 'Logits of ±100, right and wrong', zh: 'logits 为 ±100，有对有错' },
      visibility: 'edge',
      args: [[100, -100, 100, -100], [1, 1, 0, 0], 1.5, 0.4],
    },
    {
      id: 'no-positives',
      title: { en: 'Negatives only', zh: '只有负样本' },
      visibility: 'edge',
      args: [[0.5, -1, 1.5], [0, 0, 0], 1, 0.75],
    },
    {
      id: 'one-example',
      title: { en: 'A batch of one', zh: '批量大小为 1' },
      visibility: 'edge',
      args: [[-1.5], [1], 3, 0.6],
    },
    {
      id: 'six-logits',
      title: { en: 'Six logits', zh: '六个 logits' },
      visibility: 'hidden',
      args: [...problem(random, 6), 2, 0.3],
    },
    {
      id: 'thirteen-logits',
      title: { en: 'Thirteen logits', zh: '十三个 logits' },
      visibility: 'hidden',
      args: [...problem(random, 13), 0.5, 0.8],
    },
  ],
  mistakes: {
    'one-minus-p': { tag: 'log-sum-exp' },
    'no-modulation': { tag: 'class-imbalance' },
    'easy-examples': { tag: 'class-imbalance' },
    'one-sided': { tag: 'class-imbalance' },
    'alpha-on-all': { tag: 'class-imbalance' },
    'alpha-swapped': { tag: 'class-imbalance' },
    'per-positive': { tag: 'sum-vs-mean' },
  },
});
