import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

/** Logits and one label per row. */
const problem = (random: Random, batch: number, classes: number, scale = 1) => [
  random.matrix(batch, classes, scale),
  random.labels(batch, classes),
];

export default defineTask({
  revision: 1,
  question: 26,
  level: 'medium',
  minutes: 15,
  frequency: 'common',
  tags: ['cross-entropy', 'log-sum-exp', 'logits-as-input', 'softmax-overflow'],
  oracle: 'grad',
  signature: {
    fn: 'softmaxCrossEntropy',
    params: [
      { name: 'logits', type: 'Matrix', shape: '[batch, classes]' },
      { name: 'labels', type: 'Vector', shape: '[batch]' },
    ],
    returns: { record: { loss: 'number', dlogits: 'Matrix' } },
    text: 'softmaxCrossEntropy(logits: Matrix, labels: number[]): { loss: number; dlogits: Matrix }',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Two examples, three classes', zh: '两个样本，三个类别' },
      visibility: 'public',
      args: [
        [
          [2, 1, 0],
          [0, 0, 0],
        ],
        [0, 2],
      ],
    },
    {
      id: 'confident-and-wrong',
      title: { en: 'A confident prediction, right and wrong', zh: '很有把握的预测：一对一错' },
      visibility: 'public',
      args: [
        [
          [6, -1, 0.5, 1],
          [-2, 7, 0, 1.5],
          [0.5, -0.5, 1, -1],
        ],
        [0, 2, 2],
      ],
    },
    {
      id: 'extreme-logits',
      title: { en: 'Logits of ±1000, right and wrong in one batch', zh: '同一批量中 ±1000 的 logits，有对有错' },
      visibility: 'edge',
      args: [
        [
          [1000, -1000, 0],
          [1000, -1000, 0],
          [-1000, 0, 1000],
          [1, 2, 3],
        ],
        [0, 1, 0, 2],
      ],
    },
    {
      id: 'all-very-negative',
      title: { en: 'A row of −1000 throughout', zh: '整行都是 −1000' },
      visibility: 'edge',
      args: [
        [
          [-1000, -1000, -1000, -1000],
          [0.5, 1, -1, 2],
        ],
        [1, 0],
      ],
    },
    {
      id: 'one-example',
      title: { en: 'A batch of one', zh: '批量大小为 1' },
      visibility: 'edge',
      args: [[[0.5, -1, 1.5, 2, 0]], [1]],
    },
    {
      id: 'two-classes',
      title: { en: 'Two classes', zh: '两个类别' },
      visibility: 'hidden',
      args: problem(random, 5, 2, 2),
    },
    {
      id: 'more-classes',
      title: { en: 'More classes than examples', zh: '类别多于样本' },
      visibility: 'hidden',
      args: problem(random, 3, 7, 2),
    },
    {
      id: 'more-examples',
      title: { en: 'More examples than classes', zh: '样本多于类别' },
      visibility: 'hidden',
      args: problem(random, 9, 4),
    },
  ],
  mistakes: {
    'no-shift': { tag: 'softmax-overflow' },
    'log-of-zero': { tag: 'log-sum-exp' },
    clipped: { tag: 'log-sum-exp' },
    'softmax-twice': { tag: 'logits-as-input' },
    'sum-not-mean': { tag: 'sum-vs-mean' },
    'gradient-not-averaged': { tag: 'sum-vs-mean' },
    'gradient-negated': { tag: 'cross-entropy' },
  },
});
