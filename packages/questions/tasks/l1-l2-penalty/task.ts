import { drawUntil } from '../../src/draw.ts';
import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

/** Nearer to 0 than this, rounding could change the sign of a weight. */
const kinkMargin = 1e-2;

/** Weights clear of the kink of |w| at 0. */
const weights = (random: Random, rows: number, columns: number) =>
  drawUntil(
    random,
    () => random.matrix(rows, columns),
    (w) => w.flat().every((value) => Math.abs(value) > kinkMargin),
  );

export default defineTask({
  revision: 1,
  question: 13,
  level: 'easy',
  minutes: 8,
  frequency: 'common',
  tags: ['weight-penalty'],
  oracle: 'grad',
  signature: {
    fn: 'regularize',
    params: [
      { name: 'w', type: 'Matrix', shape: '[in, out]' },
      { name: 'dw', type: 'Matrix', shape: '[in, out]' },
      { name: 'l1', type: 'number' },
      { name: 'l2', type: 'number' },
    ],
    returns: { record: { penalty: 'number', dw: 'Matrix' } },
    text: 'regularize(w: Matrix, dw: Matrix, l1: number, l2: number): { penalty: number; dw: Matrix }',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Both penalties on a 2×3 matrix', zh: '2×3 矩阵，两种惩罚' },
      visibility: 'public',
      args: [
        [
          [1, -2, 3],
          [-1, 4, -0.5],
        ],
        [
          [0.5, 0, -1],
          [2, 1, -0.25],
        ],
        0.5,
        0.25,
      ],
    },
    {
      id: 'l2-only',
      title: { en: 'L2 alone', zh: '只有 L2' },
      visibility: 'public',
      args: [
        [
          [0.5, -1.5],
          [2, 1],
          [-1, 0.25],
        ],
        [
          [1, 0],
          [-0.5, 0.5],
          [0.25, -1],
        ],
        0,
        0.3,
      ],
    },
    {
      id: 'l1-only',
      title: { en: 'L1 alone', zh: '只有 L1' },
      visibility: 'edge',
      args: [[[0.5, -1.5, 2, -0.25]], [[1, 0, -1, 0.5]], 0.7, 0],
    },
    {
      id: 'zero-weights',
      title: { en: 'Weights that are exactly 0', zh: '恰好为 0 的权重' },
      visibility: 'edge',
      args: [
        [
          [0, 2],
          [-3, 0],
        ],
        [
          [0.5, -0.5],
          [1, 0],
        ],
        0.4,
        0.1,
      ],
    },
    {
      id: 'no-penalty',
      title: { en: 'Both strengths 0', zh: '两个强度都为 0' },
      visibility: 'edge',
      args: [[[1], [-2], [3]], [[0.5], [1], [-1]], 0, 0],
    },
    {
      id: 'wide',
      title: { en: 'A 3×5 matrix', zh: '3×5 矩阵' },
      visibility: 'hidden',
      args: [weights(random, 3, 5), random.matrix(3, 5), 0.2, 0.6],
    },
    {
      id: 'tall',
      title: { en: 'A 6×2 matrix', zh: '6×2 矩阵' },
      visibility: 'hidden',
      args: [weights(random, 6, 2), random.matrix(6, 2), 0.9, 0.15],
    },
  ],
  mistakes: {
    'norm-not-squared': { tag: 'weight-penalty' },
    'no-factor-two': { tag: 'weight-penalty' },
    'half-penalty': { tag: 'weight-penalty' },
    'no-sign': { tag: 'weight-penalty' },
    'gradient-replaced': { tag: 'weight-penalty' },
    averaged: { tag: 'sum-vs-mean' },
    subtracted: { tag: 'gradient-step' },
  },
});
