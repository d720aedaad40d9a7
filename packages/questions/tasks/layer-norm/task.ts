import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

/** Rows of different levels and spreads, γ away from 1 and β away from 0. */
const generic = (random: Random, batch: number, features: number, eps: number) => [
  random.matrix(batch, features).map((row, i) => row.map((value) => Math.round(1000 * ((1 + 0.5 * i) * value + 2 - i)) / 1000)),
  random.vector(features).map((value) => Math.round(1000 * (1.5 + 0.4 * value)) / 1000),
  random.vector(features),
  eps,
];

export default defineTask({
  revision: 1,
  question: 19,
  level: 'easy',
  minutes: 10,
  frequency: 'common',
  tags: ['norm-axis', 'norm-variance', 'norm-affine', 'epsilon-place'],
  oracle: 'tf',
  signature: {
    fn: 'layerNorm',
    params: [
      { name: 'x', type: 'Matrix', shape: '[batch, features]' },
      { name: 'gamma', type: 'Vector', shape: '[features]' },
      { name: 'beta', type: 'Vector', shape: '[features]' },
      { name: 'eps', type: 'number' },
    ],
    returns: 'Matrix',
    text: 'layerNorm(x: Matrix, gamma: Vector, beta: Vector, eps: number): Matrix',
  },
  cases: (random) => [
    {
      // Means 1 and 6, variances 2 and 2: the root of variance + eps is 2 in both rows.
      id: 'worked-example',
      title: { en: 'Two rows of three features, eps = 2', zh: '两行，每行三个特征，eps = 2' },
      visibility: 'public',
      args: [
        [
          [0, 0, 3],
          [7, 4, 7],
        ],
        [2, 1, 4],
        [0, 1, -1],
        2,
      ],
    },
    {
      id: 'rows-differ',
      title: { en: 'Rows of different levels and spreads', zh: '各行的均值与离散程度不同' },
      visibility: 'public',
      args: [
        [
          [0.5, -1.2, 0.3, 2.1],
          [12, 10, 11, 15],
          [-3, -3.5, -2.5, -4],
        ],
        [1.5, 0.5, -1, 2],
        [0.1, -0.2, 0.3, 1],
        1e-5,
      ],
    },
    {
      id: 'constant-rows',
      title: { en: 'Constant rows: the result is β', zh: '常数行：结果就是 β' },
      visibility: 'edge',
      args: [
        [
          [2, 2, 2, 2],
          [0, 0, 0, 0],
          [-1.5, -1.5, -1.5, -1.5],
        ],
        [1.2, -0.7, 2, 0.5],
        [0.5, -1, 2, 3],
        1e-5,
      ],
    },
    {
      id: 'one-feature',
      title: { en: 'One feature', zh: '只有一个特征' },
      visibility: 'edge',
      args: [[[3.5], [-2], [0]], [1.7], [0.4], 1e-3],
    },
    {
      id: 'small-spread',
      title: { en: 'A spread that is small beside eps', zh: '离散程度远小于 eps' },
      visibility: 'edge',
      args: [
        [
          [0.01, -0.02, 0.03, -0.01, 0.02],
          [0.015, 0.005, -0.01, 0, -0.025],
        ],
        [1, 2, 0.5, -1, 1.5],
        [0, 0.5, -0.5, 1, 0.25],
        0.01,
      ],
    },
    { id: 'one-row', title: { en: 'One row', zh: '只有一行' }, visibility: 'hidden', args: generic(random, 1, 6, 1e-3) },
    { id: 'wide', title: { en: 'More features than rows', zh: '特征多于行' }, visibility: 'hidden', args: generic(random, 3, 8, 1e-5) },
    { id: 'tall', title: { en: 'More rows than features', zh: '行多于特征' }, visibility: 'hidden', args: generic(random, 7, 4, 1e-5) },
    { id: 'large-eps', title: { en: 'A large eps', zh: 'eps 较大' }, visibility: 'hidden', args: generic(random, 4, 5, 0.8) },
  ],
  mistakes: {
    columns: { tag: 'norm-axis' },
    'whole-batch': { tag: 'norm-axis' },
    unbiased: { tag: 'norm-variance' },
    'no-root': { tag: 'std-vs-variance' },
    'eps-outside': { tag: 'epsilon-place' },
    'no-mean': { tag: 'norm-variance' },
    'beta-scaled': { tag: 'norm-affine' },
  },
});
