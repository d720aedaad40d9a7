import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

/** Rows of different levels and spreads, γ away from 1, upstream gradients that are alike nowhere. */
const generic = (random: Random, batch: number, features: number, eps: number) => [
  random.matrix(batch, features).map((row, i) => row.map((value) => Math.round(1000 * ((1 + 0.3 * i) * value + 1 - 0.5 * i)) / 1000)),
  random.vector(features).map((value) => Math.round(1000 * (1.5 + 0.5 * value)) / 1000),
  eps,
  random.matrix(batch, features),
];

export default defineTask({
  revision: 1,
  question: 19,
  level: 'hard',
  minutes: 25,
  frequency: 'common',
  tags: ['norm-backward', 'norm-axis', 'norm-affine', 'chain-rule'],
  oracle: 'grad',
  signature: {
    fn: 'layerNormBackward',
    params: [
      { name: 'x', type: 'Matrix', shape: '[batch, features]' },
      { name: 'gamma', type: 'Vector', shape: '[features]' },
      { name: 'eps', type: 'number' },
      { name: 'dout', type: 'Matrix', shape: '[batch, features]' },
    ],
    returns: { record: { dx: 'Matrix', dgamma: 'Vector', dbeta: 'Vector' } },
    text: 'layerNormBackward(x: Matrix, gamma: Vector, eps: number, dout: Matrix): { dx: Matrix; dgamma: Vector; dbeta: Vector }',
  },
  cases: (random) => [
    {
      // Normalised rows: −0.5, −0.5, 1 and 0.5, −1, 0.5; the root of variance + eps is 2 in both.
      id: 'worked-example',
      title: { en: 'Two rows of three features, eps = 2', zh: '两行，每行三个特征，eps = 2' },
      visibility: 'public',
      args: [
        [
          [0, 0, 3],
          [7, 4, 7],
        ],
        [2, 1, 4],
        2,
        [
          [3, 0, 0],
          [0, 2, 1],
        ],
      ],
    },
    {
      id: 'rows-differ',
      title: { en: 'Rows of different levels and spreads', zh: '各行的均值与离散程度不同' },
      visibility: 'public',
      args: [
        [
          [0.5, -1.2, 0.3, 2.1],
          [6, 4, 5, 9],
          [-3, -3.5, -2, -5],
        ],
        [1.5, 0.5, -1, 2],
        0.01,
        [
          [1, -0.5, 0.2, 0.7],
          [-1.1, 0.4, 2, 0.3],
          [0.6, 0.9, -0.8, -1.4],
        ],
      ],
    },
    {
      id: 'constant-rows',
      title: { en: 'Constant rows: the root is that of eps alone', zh: '常数行：根号下只有 eps' },
      visibility: 'edge',
      args: [
        [
          [2, 2, 2, 2],
          [-1, -1, -1, -1],
        ],
        [1.2, -0.7, 2, 0.5],
        0.25,
        [
          [0.5, -1, 2, 0.3],
          [1.5, 0.7, -0.2, -0.9],
        ],
      ],
    },
    {
      id: 'one-feature',
      title: { en: 'One feature: nothing reaches x', zh: '只有一个特征：没有梯度传到 x' },
      visibility: 'edge',
      args: [[[3.5], [-2], [0]], [1.7], 0.1, [[1], [-0.6], [2]]],
    },
    {
      id: 'equal-gradients',
      title: { en: 'The same upstream gradient everywhere, γ = 1', zh: '上游梯度处处相同，γ = 1' },
      visibility: 'edge',
      args: [
        [
          [0.4, -0.9, 1.3, 0.2, 2],
          [1.1, 0.7, -0.5, -1.6, 0.3],
        ],
        [1, 1, 1, 1, 1],
        1e-3,
        [
          [2, 2, 2, 2, 2],
          [-1, -1, -1, -1, -1],
        ],
      ],
    },
    { id: 'one-row', title: { en: 'One row', zh: '只有一行' }, visibility: 'hidden', args: generic(random, 1, 6, 1e-3) },
    { id: 'wide', title: { en: 'More features than rows', zh: '特征多于行' }, visibility: 'hidden', args: generic(random, 3, 8, 1e-3) },
    { id: 'tall', title: { en: 'More rows than features', zh: '行多于特征' }, visibility: 'hidden', args: generic(random, 7, 5, 1e-2) },
    { id: 'large-eps', title: { en: 'A large eps', zh: 'eps 较大' }, visibility: 'hidden', args: generic(random, 4, 6, 0.8) },
  ],
  mistakes: {
    'constant-statistics': { tag: 'norm-backward' },
    'no-variance-path': { tag: 'norm-backward' },
    'no-mean-path': { tag: 'norm-backward' },
    'gamma-outside': { tag: 'norm-affine' },
    'batch-axis': { tag: 'norm-axis' },
    'dgamma-of-input': { tag: 'norm-affine' },
    'mean-over-batch': { tag: 'sum-vs-mean' },
  },
});
