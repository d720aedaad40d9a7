import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 28,
  level: 'easy',
  minutes: 8,
  frequency: 'common',
  tags: ['softmax-axis', 'softmax-overflow', 'softmax-invariance'],
  oracle: 'tf',
  signature: {
    fn: 'softmax',
    params: [{ name: 'x', type: 'Matrix', shape: '[batch, classes]' }],
    returns: 'Matrix',
    text: 'softmax(x: Matrix): Matrix',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Two rows of three logits', zh: '两行，每行三个 logits' },
      visibility: 'public',
      args: [
        [
          [1, 2, 3],
          [2, 0, 2],
        ],
      ],
    },
    {
      id: 'rows-differ',
      title: { en: 'Rows of different magnitude', zh: '各行量级不同' },
      visibility: 'public',
      args: [
        [
          [0.5, -1.2, 0.3, 2.1],
          [6, 4, 5, 5.5],
          [-3, -3.5, -2, -4],
        ],
      ],
    },
    {
      id: 'large-logits',
      title: { en: 'Logits of ±1000', zh: 'logits 为 ±1000' },
      visibility: 'edge',
      args: [
        [
          [1000, 999, -1000],
          [-1000, -1001, -999],
          [0, 1000, 0],
        ],
      ],
    },
    {
      id: 'distant-rows',
      title: { en: 'One row near 1000, one near −1000', zh: '一行接近 1000，一行接近 −1000' },
      visibility: 'edge',
      args: [
        [
          [1000, 1001],
          [-1000, -1002],
        ],
      ],
    },
    {
      // Whoever looks for the maximum from 0 upwards, or shifts by nothing, has only zeros to divide here.
      id: 'low-logits',
      title: { en: 'Every logit near −800', zh: '所有 logits 都在 −800 附近' },
      visibility: 'edge',
      args: [[[-800, -801.5, -799]]],
    },
    { id: 'one-column', title: { en: 'One column', zh: '只有一列' }, visibility: 'edge', args: [[[3.2], [-700], [0]]] },
    { id: 'one-row', title: { en: 'One row', zh: '只有一行' }, visibility: 'hidden', args: [random.matrix(1, 6)] },
    { id: 'wide', title: { en: 'More columns than rows', zh: '列多于行' }, visibility: 'hidden', args: [random.matrix(3, 7)] },
    { id: 'tall', title: { en: 'More rows than columns', zh: '行多于列' }, visibility: 'hidden', args: [random.matrix(8, 5, 2)] },
  ],
  mistakes: {
    'no-shift': { tag: 'softmax-overflow' },
    'global-shift': { tag: 'softmax-overflow' },
    columns: { tag: 'softmax-axis' },
    'whole-matrix': { tag: 'softmax-axis' },
    'log-softmax': { tag: 'softmax-definition' },
    'no-exp': { tag: 'softmax-definition' },
    'in-place': { tag: 'argument-mutation' },
  },
});
