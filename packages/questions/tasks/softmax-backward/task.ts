import { softmaxRows } from '../../src/math/softmax.ts';
import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 28,
  level: 'medium',
  minutes: 12,
  frequency: 'common',
  tags: ['softmax-jacobian', 'softmax-axis', 'chain-rule'],
  oracle: 'grad',
  signature: {
    fn: 'softmaxBackward',
    params: [
      { name: 'y', type: 'Matrix', shape: '[batch, classes]' },
      { name: 'dy', type: 'Matrix', shape: '[batch, classes]' },
    ],
    returns: 'Matrix',
    text: 'softmaxBackward(y: Matrix, dy: Matrix): Matrix',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Two rows of three classes', zh: '两行，每行三个类别' },
      visibility: 'public',
      args: [
        [
          [0.5, 0.25, 0.25],
          [0.7, 0.2, 0.1],
        ],
        [
          [2, -1, 3],
          [1, 0, 0],
        ],
      ],
    },
    {
      id: 'rows-differ',
      title: { en: 'Three rows of four classes', zh: '三行，每行四个类别' },
      visibility: 'public',
      args: [
        [
          [0.4, 0.3, 0.2, 0.1],
          [0.05, 0.15, 0.6, 0.2],
          [0.25, 0.25, 0.25, 0.25],
        ],
        [
          [0.5, -1, 2, 1.5],
          [3, 1, -2, 0.5],
          [-0.5, 1.5, 0.25, -2],
        ],
      ],
    },
    {
      id: 'equal-gradients',
      title: { en: 'The same upstream gradient for every class', zh: '各类别的上游梯度相同' },
      visibility: 'edge',
      args: [
        [
          [0.6, 0.3, 0.1],
          [0.2, 0.3, 0.5],
        ],
        [
          [4, 4, 4],
          [-3, -3, -3],
        ],
      ],
    },
    {
      id: 'saturated',
      title: { en: 'Probabilities of exactly 0 and 1', zh: '概率恰好为 0 和 1' },
      visibility: 'edge',
      args: [
        [
          [1, 0, 0],
          [0, 0.5, 0.5],
        ],
        [
          [-2, 5, 1],
          [3, 1, -1],
        ],
      ],
    },
    {
      id: 'cross-entropy',
      title: { en: 'Upstream gradient of the cross-entropy', zh: '来自交叉熵的上游梯度' },
      visibility: 'edge',
      args: [
        [
          [0.02, 0.9, 0.08],
          [0.25, 0.5, 0.25],
        ],
        [
          [-50, 0, 0],
          [0, -2, 0],
        ],
      ],
    },
    {
      id: 'one-column',
      title: { en: 'One column', zh: '只有一列' },
      visibility: 'edge',
      args: [
        [[1], [1], [1]],
        [[2], [-0.5], [3]],
      ],
    },
    {
      id: 'one-row',
      title: { en: 'One row', zh: '只有一行' },
      visibility: 'hidden',
      args: [softmaxRows(random.matrix(1, 6)), random.matrix(1, 6)],
    },
    {
      id: 'wide',
      title: { en: 'More columns than rows', zh: '列多于行' },
      visibility: 'hidden',
      args: [softmaxRows(random.matrix(3, 7)), random.matrix(3, 7)],
    },
    {
      id: 'tall',
      title: { en: 'More rows than columns', zh: '行多于列' },
      visibility: 'hidden',
      args: [softmaxRows(random.matrix(8, 5)), random.matrix(8, 5, 2)],
    },
  ],
  mistakes: {
    diagonal: { tag: 'softmax-jacobian' },
    'no-coupling': { tag: 'softmax-jacobian' },
    'plain-mean': { tag: 'softmax-jacobian' },
    'output-minus-gradient': { tag: 'softmax-jacobian' },
    'softmax-again': { tag: 'softmax-definition' },
    columns: { tag: 'softmax-axis' },
    'whole-batch': { tag: 'softmax-axis' },
  },
});
