import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

/** Capsules of lengths spread over 0.02 to 0.98, on both sides of both margins. */
const capsules = (random: Random, batch: number, classes: number, dim: number) =>
  random.tensor3(batch, classes, dim).map((example) =>
    example.map((row) => {
      const factor = random.uniform(0.02, 0.98) / Math.max(1e-3, Math.hypot(...row));
      return row.map((value) => Math.round(1e4 * value * factor) / 1e4);
    }),
  );

const generic = (random: Random, batch: number, classes: number, dim: number) => [
  capsules(random, batch, classes, dim),
  random.labels(batch, classes),
];

export default defineTask({
  revision: 1,
  question: 23,
  level: 'easy',
  minutes: 10,
  frequency: 'rare',
  tags: ['capsule-loss', 'capsule-vector', 'sum-vs-mean'],
  oracle: 'tf',
  signature: {
    fn: 'marginLoss',
    params: [
      { name: 'v', type: 'Tensor3', shape: '[batch, classes, dim]' },
      { name: 'labels', type: 'Vector', shape: '[batch]' },
    ],
    returns: 'number',
    text: 'marginLoss(v: Tensor3, labels: number[]): number',
  },
  cases: (random) => [
    {
      // Lengths 0.5, 0.5, 0.05 with label 0, and 0.3, 1, 0 with label 1: 0.16 + 0.08 + 0, and 0.02 + 0 + 0.
      id: 'worked-example',
      title: { en: 'Two examples, three classes', zh: '两个样本，三个类别' },
      visibility: 'public',
      args: [
        [
          [
            [0.3, 0.4],
            [-0.5, 0],
            [0.03, 0.04],
          ],
          [
            [0, 0.3],
            [0.6, -0.8],
            [0, 0],
          ],
        ],
        [0, 1],
      ],
    },
    {
      id: 'four-classes',
      title: { en: 'Two examples, four classes', zh: '两个样本，四个类别' },
      visibility: 'public',
      args: [
        [
          [
            [0.2, -0.1, 0.4],
            [0.5, 0.5, 0.1],
            [-0.1, 0.02, 0.03],
            [0.3, -0.6, 0.2],
          ],
          [
            [0.05, 0.03, -0.02],
            [0.1, 0.2, -0.7],
            [0.6, 0.3, 0.2],
            [-0.4, 0.1, 0.3],
          ],
        ],
        [3, 2],
      ],
    },
    {
      id: 'nothing-present',
      title: { en: 'All capsules are zero', zh: '所有胶囊都为零' },
      visibility: 'edge',
      args: [
        [
          [
            [0, 0],
            [0, 0],
            [0, 0],
          ],
        ],
        [2],
      ],
    },
    {
      id: 'perfect',
      title: { en: 'Beyond both margins: the loss is 0', zh: '都越过了边界：损失为 0' },
      visibility: 'edge',
      args: [
        [
          [
            [0.57, 0.76],
            [0.03, -0.04],
          ],
          [
            [0, 0.06],
            [-0.92, 0.12],
          ],
        ],
        [0, 1],
      ],
    },
    {
      id: 'one-class',
      title: { en: 'One class', zh: '只有一个类别' },
      visibility: 'edge',
      args: [
        [[[0.3, 0.1, -0.2]], [[0.1, 0.5, 0.4]], [[0, 0, 0.2]]],
        [0, 0, 0],
      ],
    },
    { id: 'one-example', title: { en: 'One example', zh: '一个样本' }, visibility: 'hidden', args: generic(random, 1, 5, 3) },
    {
      id: 'many-classes',
      title: { en: 'More classes than examples', zh: '类别多于样本' },
      visibility: 'hidden',
      args: generic(random, 4, 10, 6),
    },
    {
      id: 'many-examples',
      title: { en: 'More examples than classes', zh: '样本多于类别' },
      visibility: 'hidden',
      args: generic(random, 9, 4, 5),
    },
  ],
  mistakes: {
    'not-squared': { tag: 'capsule-loss' },
    'no-down-weighting': { tag: 'capsule-loss' },
    'no-hinge': { tag: 'capsule-loss' },
    'margins-exchanged': { tag: 'capsule-loss' },
    'squared-length': { tag: 'capsule-vector' },
    'mean-over-classes': { tag: 'sum-vs-mean' },
    'sum-over-batch': { tag: 'sum-vs-mean' },
  },
});
