import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

/** One gradient per parameter, of the given lengths, and a limit that is the given share of their norm. */
const problem = (random: Random, lengths: number[], share: number) => {
  const grads = lengths.map((n) => random.vector(n, 2));
  return [grads, share * Math.hypot(...grads.flat())];
};

export default defineTask({
  revision: 1,
  question: 30,
  level: 'easy',
  minutes: 8,
  frequency: 'common',
  tags: ['gradient-clipping'],
  oracle: 'tf',
  signature: {
    fn: 'clipByGlobalNorm',
    params: [
      { name: 'grads', type: { list: 'Vector' }, shape: '[parameters][n of each]' },
      { name: 'maxNorm', type: 'number' },
    ],
    returns: { record: { clipped: { list: 'Vector' }, norm: 'number' } },
    text: 'clipByGlobalNorm(grads: Vector[], maxNorm: number): { clipped: Vector[]; norm: number }',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Two gradients with the norm 13, limit 6.5', zh: '两个梯度，范数为 13，上限 6.5' },
      visibility: 'public',
      args: [[[3, -4], [12]], 6.5],
    },
    {
      id: 'below-the-limit',
      title: { en: 'A norm below the limit', zh: '范数小于上限' },
      visibility: 'public',
      args: [[[0.5, -0.5], [1, 0, -1], [0.25]], 5],
    },
    {
      id: 'all-zero',
      title: { en: 'All gradients zero', zh: '梯度全为零' },
      visibility: 'edge',
      args: [[[0, 0], [0, 0, 0], [0]], 1],
    },
    {
      id: 'one-large-element',
      title: { en: 'One exploded element among small ones', zh: '一个爆炸的元素与若干很小的元素' },
      visibility: 'edge',
      args: [
        [
          [0.01, -0.02, 0.03],
          [5000, 0.1],
          [-0.05, 0.2, 0.3, 0.4],
        ],
        1,
      ],
    },
    {
      id: 'one-gradient',
      title: { en: 'A single gradient', zh: '只有一个梯度' },
      visibility: 'edge',
      args: [[[2, -1, 2, 4]], 2.5],
    },
    {
      id: 'each-below-all-above',
      title: { en: 'Each norm below the limit, the global one above', zh: '各自的范数都小于上限，全局范数大于上限' },
      visibility: 'edge',
      args: [
        [
          [1.5, 2],
          [-2, 1],
          [0, 2.5],
        ],
        3,
      ],
    },
    {
      id: 'clipped-hard',
      title: { en: 'Four gradients, far above the limit', zh: '四个梯度，远超上限' },
      visibility: 'hidden',
      args: problem(random, [3, 5, 1, 4], 0.1),
    },
    {
      id: 'clipped-a-little',
      title: { en: 'Two gradients, a little above the limit', zh: '两个梯度，略超上限' },
      visibility: 'hidden',
      args: problem(random, [6, 2], 0.8),
    },
    {
      id: 'not-clipped',
      title: { en: 'Three gradients below the limit', zh: '三个梯度，小于上限' },
      visibility: 'hidden',
      args: problem(random, [2, 7, 3], 1.6),
    },
  ],
  mistakes: {
    'each-by-itself': { tag: 'gradient-clipping' },
    'by-value': { tag: 'gradient-clipping' },
    'always-scaled': { tag: 'gradient-clipping' },
    'unit-norm': { tag: 'gradient-clipping' },
    'no-root': { tag: 'gradient-clipping' },
    'sum-of-norms': { tag: 'gradient-clipping' },
    'norm-after': { tag: 'gradient-clipping' },
  },
});
