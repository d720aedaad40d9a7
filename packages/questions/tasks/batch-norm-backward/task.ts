import { drawUntil } from '../../src/draw.ts';
import { batchStatistics } from '../../src/math/batch-norm.ts';
import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

const positive = (random: Random, n: number) => Array.from({ length: n }, () => Math.round(1000 * random.uniform(0.5, 2)) / 1000);

/** A column that varies less would magnify what float32 rounds. */
const leastVariance = 0.4;

/** Columns of different means, γ away from 1 and an upstream gradient without any pattern. */
const problem = (random: Random, batch: number, features: number, eps: number) => {
  const x = drawUntil(
    random,
    () => random.matrix(batch, features, 1.5).map((row) => row.map((value, j) => value + j)),
    (values) => batchStatistics(values).variance.every((variance) => variance > leastVariance),
  );
  return [x, positive(random, features), eps, random.matrix(batch, features)];
};

export default defineTask({
  revision: 1,
  question: 30,
  level: 'hard',
  minutes: 25,
  frequency: 'common',
  tags: ['norm-backward', 'batch-axis', 'sum-vs-mean', 'chain-rule'],
  oracle: 'grad',
  signature: {
    fn: 'batchNormBackward',
    params: [
      { name: 'x', type: 'Matrix', shape: '[batch, features]' },
      { name: 'gamma', type: 'Vector', shape: '[features]' },
      { name: 'eps', type: 'number' },
      { name: 'dout', type: 'Matrix', shape: '[batch, features]' },
    ],
    returns: { record: { dx: 'Matrix', dgamma: 'Vector', dbeta: 'Vector' } },
    text: 'batchNormBackward(x: Matrix, gamma: Vector, eps: number, dout: Matrix): { dx: Matrix; dgamma: Vector; dbeta: Vector }',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Batch 4, 2 features', zh: '批量大小 4，2 个特征' },
      visibility: 'public',
      args: [
        [
          [1, 10],
          [3, 10],
          [5, 14],
          [7, 14],
        ],
        [3, 1],
        4,
        [
          [1, 0],
          [0, 2],
          [0, -1],
          [0, 1],
        ],
      ],
    },
    {
      id: 'three-features',
      title: { en: 'Batch 5, 3 features', zh: '批量大小 5，3 个特征' },
      visibility: 'public',
      args: [
        [
          [0.5, -1, 2],
          [1.5, 0.25, 3],
          [-0.5, 2, 1],
          [2, 1, 0.5],
          [0, -0.5, 4],
        ],
        [1.5, 0.5, 2],
        0.01,
        [
          [0.3, -1, 0.2],
          [1, 0.4, -0.6],
          [-0.7, 0.8, 0.1],
          [0.5, 0.9, 1.2],
          [-0.2, -0.3, 0.7],
        ],
      ],
    },
    {
      id: 'same-gradient-everywhere',
      title: { en: 'The same upstream gradient for every example', zh: '每个样本的上游梯度都相同' },
      visibility: 'edge',
      args: [
        [
          [1, -2],
          [2.5, 0],
          [0.5, 3],
        ],
        [2, 0.5],
        0.1,
        [
          [1, -3],
          [1, -3],
          [1, -3],
        ],
      ],
    },
    {
      id: 'one-example',
      title: { en: 'A single example: no gradient reaches it', zh: '只有一个样本：传不到梯度' },
      visibility: 'edge',
      args: [[[1, -2, 0.5]], [1.5, 2, 0.5], 0.25, [[0.5, -1, 2]]],
    },
    {
      id: 'large-eps',
      title: { en: 'A large eps', zh: 'eps 很大' },
      visibility: 'edge',
      args: problem(random, 4, 3, 10),
    },
    {
      id: 'batch-of-two',
      title: { en: 'A batch of two', zh: '批量大小为 2' },
      visibility: 'edge',
      args: [
        [
          [1, 4, 0.5],
          [3, 1, -0.5],
        ],
        [1.5, 2, 0.75],
        0.5,
        [
          [1, -2, 0.5],
          [0.25, 1, 2],
        ],
      ],
    },
    {
      id: 'more-examples',
      title: { en: 'More examples than features', zh: '样本多于特征' },
      visibility: 'hidden',
      args: problem(random, 9, 4, 0.001),
    },
    {
      id: 'more-features',
      title: { en: 'More features than examples', zh: '特征多于样本' },
      visibility: 'hidden',
      args: problem(random, 5, 7, 0.05),
    },
    {
      // Here statistics over the wrong axis have the right shape.
      id: 'square',
      title: { en: 'As many examples as features', zh: '样本与特征一样多' },
      visibility: 'hidden',
      args: problem(random, 6, 6, 0.2),
    },
  ],
  mistakes: {
    'statistics-constant': { tag: 'norm-backward' },
    'variance-constant': { tag: 'norm-backward' },
    'mean-term-missing': { tag: 'norm-backward' },
    'raw-gamma': { tag: 'norm-backward' },
    'no-gamma': { tag: 'norm-backward' },
    'sums-not-means': { tag: 'sum-vs-mean' },
    'averaged-parameters': { tag: 'sum-vs-mean' },
  },
});
