import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 2,
  level: 'easy',
  minutes: 10,
  frequency: 'common',
  tags: ['weight-gradient', 'bias-gradient', 'input-gradient'],
  oracle: 'grad',
  signature: {
    fn: 'denseBackward',
    params: [
      { name: 'x', type: 'Matrix', shape: '[batch, in]' },
      { name: 'w', type: 'Matrix', shape: '[in, out]' },
      { name: 'dout', type: 'Matrix', shape: '[batch, out]' },
    ],
    returns: { record: { dx: 'Matrix', dw: 'Matrix', db: 'Vector' } },
    text: 'denseBackward(x: Matrix, w: Matrix, dout: Matrix): { dx: Matrix; dw: Matrix; db: Vector }',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Batch 2, 3 inputs, 4 outputs', zh: '批量大小 2，3 个输入，4 个输出' },
      visibility: 'public',
      args: [
        [
          [1, 2, 0],
          [3, -1, 2],
        ],
        [
          [1, 0, -1, 2],
          [0, 2, 1, 1],
          [3, -1, 0, 1],
        ],
        [
          [1, 2, 0, -1],
          [0, 1, 3, 2],
        ],
      ],
    },
    {
      id: 'more-examples-than-units',
      title: { en: 'Batch 4, 2 inputs, 3 outputs', zh: '批量大小 4，2 个输入，3 个输出' },
      visibility: 'public',
      args: [
        [
          [0.5, -1.2],
          [1.5, 0.3],
          [-0.7, 2],
          [0.9, 0.4],
        ],
        [
          [0.2, -0.5, 1.1],
          [-0.8, 0.6, 0.3],
        ],
        [
          [0.1, -0.4, 0.7],
          [-0.9, 0.2, 0.5],
          [0.6, 1.3, -0.2],
          [0.8, -0.6, 0.4],
        ],
      ],
    },
    {
      id: 'batch-of-one',
      title: { en: 'A batch of one', zh: '批量大小为 1' },
      visibility: 'edge',
      args: [
        [[2, -1, 0.5]],
        [
          [0.5, -1],
          [1, 0.25],
          [-0.5, 2],
        ],
        [[1.5, -0.75]],
      ],
    },
    {
      id: 'one-input',
      title: { en: 'One input', zh: '只有一个输入' },
      visibility: 'edge',
      args: [
        [[2], [-1], [0.5]],
        [[1.5, -0.5]],
        [
          [1, -2],
          [0.5, 3],
          [-1.5, 0.25],
        ],
      ],
    },
    {
      id: 'one-output',
      title: { en: 'One output', zh: '只有一个输出' },
      visibility: 'hidden',
      args: [random.matrix(4, 3), random.matrix(3, 1), random.matrix(4, 1)],
    },
    {
      id: 'wide-layer',
      title: { en: 'More outputs than inputs', zh: '输出多于输入' },
      visibility: 'hidden',
      args: [random.matrix(3, 2), random.matrix(2, 6), random.matrix(3, 6)],
    },
    {
      // Here a weight matrix that was not transposed fits.
      id: 'square-weights',
      title: { en: 'As many outputs as inputs', zh: '输出与输入一样多' },
      visibility: 'hidden',
      args: [random.matrix(5, 4), random.matrix(4, 4), random.matrix(5, 4)],
    },
    {
      id: 'narrow-layer',
      title: { en: 'More inputs than outputs', zh: '输入多于输出' },
      visibility: 'hidden',
      args: [random.matrix(7, 5), random.matrix(5, 3), random.matrix(7, 3)],
    },
  ],
  mistakes: {
    'dw-transposed': { tag: 'weight-gradient' },
    'last-example': { tag: 'weight-gradient' },
    'batch-mean': { tag: 'sum-vs-mean' },
    'db-not-summed': { tag: 'bias-gradient' },
    'db-first-example': { tag: 'bias-gradient' },
    'db-over-units': { tag: 'bias-gradient' },
    'dx-not-transposed': { tag: 'input-gradient' },
    'dx-summed': { tag: 'input-gradient' },
  },
});
