import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

const positive = (random: Random, n: number) => Array.from({ length: n }, () => Math.round(1000 * random.uniform(0.5, 2)) / 1000);

/** A batch whose columns have different means and sizes, γ away from 1, β away from 0, and running averages that are not those of the batch. */
const problem = (random: Random, batch: number, features: number, rest: [number, number, boolean]) => [
  random.matrix(batch, features, 1.5).map((row) => row.map((value, j) => value + j)),
  positive(random, features),
  random.vector(features),
  { mean: random.vector(features), variance: positive(random, features) },
  ...rest,
];

export default defineTask({
  revision: 1,
  question: 30,
  level: 'medium',
  minutes: 15,
  frequency: 'common',
  tags: ['batch-statistics', 'epsilon-place', 'batch-axis'],
  oracle: 'tf',
  signature: {
    fn: 'batchNorm',
    params: [
      { name: 'x', type: 'Matrix', shape: '[batch, features]' },
      { name: 'gamma', type: 'Vector', shape: '[features]' },
      { name: 'beta', type: 'Vector', shape: '[features]' },
      { name: 'running', type: { record: { mean: 'Vector', variance: 'Vector' } }, shape: 'both [features]' },
      { name: 'momentum', type: 'number' },
      { name: 'eps', type: 'number' },
      { name: 'training', type: 'boolean' },
    ],
    returns: { record: { y: 'Matrix', running: { record: { mean: 'Vector', variance: 'Vector' } } } },
    text: 'batchNorm(x: Matrix, gamma: Vector, beta: Vector, running: { mean: Vector; variance: Vector }, momentum: number, eps: number, training: boolean): { y: Matrix; running: { mean: Vector; variance: Vector } }',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Training, batch 4, 2 features', zh: '训练，批量大小 4，2 个特征' },
      visibility: 'public',
      args: [
        [
          [1, 10],
          [3, 10],
          [5, 14],
          [7, 14],
        ],
        [2, 1],
        [1, -1],
        { mean: [0, 10], variance: [1, 2] },
        0.75,
        4,
        true,
      ],
    },
    {
      id: 'inference',
      title: { en: 'Inference, the same batch', zh: '推断，同一个批量' },
      visibility: 'public',
      args: [
        [
          [1, 10],
          [3, 10],
          [5, 14],
          [7, 14],
        ],
        [2, 1],
        [1, -1],
        { mean: [0, 10], variance: [5, 12] },
        0.75,
        4,
        false,
      ],
    },
    {
      id: 'constant-feature',
      title: { en: 'A feature that is constant in the batch', zh: '批量中有一个特征是常数' },
      visibility: 'edge',
      args: [
        [
          [2, 0.5, 1],
          [2, -1, 3],
          [2, 2, -0.5],
          [2, 0.25, 0],
        ],
        [1.5, 0.5, 2],
        [0.75, -0.5, 1],
        { mean: [1, 0, 0.5], variance: [0.5, 2, 1] },
        0.9,
        1e-5,
        true,
      ],
    },
    {
      id: 'inference-on-one-example',
      title: { en: 'Inference on a single example', zh: '对单个样本做推断' },
      visibility: 'edge',
      args: [[[0.5, -2, 3]], [1.2, 0.8, 2], [0.1, -0.3, 0.5], { mean: [0.2, -1, 2], variance: [0.5, 2, 4] }, 0.9, 1e-3, false],
    },
    {
      id: 'training-on-one-example',
      title: { en: 'Training on a single example: the batch variance is 0', zh: '只用一个样本训练：批量方差为 0' },
      visibility: 'edge',
      args: [[[0.5, -2, 3]], [1.2, 0.8, 2], [0.1, -0.3, 0.5], { mean: [0.2, -1, 2], variance: [0.5, 2, 4] }, 0.75, 1e-3, true],
    },
    {
      id: 'large-eps',
      title: { en: 'A large eps', zh: 'eps 很大' },
      visibility: 'edge',
      args: problem(random, 3, 4, [0.8, 10, true]),
    },
    {
      id: 'batch-of-two',
      title: { en: 'A batch of two', zh: '批量大小为 2' },
      visibility: 'edge',
      args: problem(random, 2, 3, [0.9, 0.1, true]),
    },
    {
      id: 'more-examples',
      title: { en: 'Training, more examples than features', zh: '训练，样本多于特征' },
      visibility: 'hidden',
      args: problem(random, 8, 3, [0.9, 1e-3, true]),
    },
    {
      id: 'more-features',
      title: { en: 'Training, more features than examples', zh: '训练，特征多于样本' },
      visibility: 'hidden',
      args: problem(random, 4, 6, [0.7, 0.01, true]),
    },
    {
      id: 'inference-hidden',
      title: { en: 'Inference, batch 5, 4 features', zh: '推断，批量大小 5，4 个特征' },
      visibility: 'hidden',
      args: problem(random, 5, 4, [0.9, 0.5, false]),
    },
  ],
  mistakes: {
    'per-example': { tag: 'batch-axis' },
    'unbiased-variance': { tag: 'batch-statistics' },
    'unbiased-running': { tag: 'batch-statistics' },
    'momentum-swapped': { tag: 'batch-statistics' },
    'batch-at-inference': { tag: 'batch-statistics' },
    'running-in-training': { tag: 'batch-statistics' },
    'eps-outside': { tag: 'epsilon-place' },
  },
});
