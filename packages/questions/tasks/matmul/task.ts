import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 2,
  question: 1,
  level: 'easy',
  minutes: 8,
  frequency: 'occasional',
  tags: ['matmul-axes', 'shape-chain'],
  oracle: 'tf',
  signature: {
    fn: 'matmul',
    params: [
      { name: 'a', type: 'Matrix', shape: '[n, k]' },
      { name: 'b', type: 'Matrix', shape: '[k, m]' },
    ],
    returns: 'Matrix',
    text: 'matmul(a: Matrix, b: Matrix): Matrix',
  },
  forbids: ['matmul'],
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: '[3, 2] times [2, 4]', zh: '[3, 2] 乘 [2, 4]' },
      visibility: 'public',
      args: [
        [
          [1, 2],
          [3, 4],
          [0, -1],
        ],
        [
          [1, 0, 2, -1],
          [3, 1, -2, 5],
        ],
      ],
    },
    {
      id: 'a-too-wide',
      title: { en: '[2, 3] times [2, 4]: a RangeError', zh: '[2, 3] 乘 [2, 4]：应抛出 RangeError' },
      visibility: 'public',
      args: [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        [
          [1, 0, 2, 1],
          [0, 3, 1, 1],
        ],
      ],
      throws: 'RangeError',
    },
    {
      // The outer sizes agree: a check of the wrong pair lets it pass.
      id: 'a-too-narrow',
      title: { en: '[4, 2] times [3, 4]: a RangeError', zh: '[4, 2] 乘 [3, 4]：应抛出 RangeError' },
      visibility: 'edge',
      args: [
        [
          [1, 2],
          [3, 4],
          [5, 6],
          [7, 8],
        ],
        [
          [1, 0, 2, 1],
          [0, 3, 1, 1],
          [2, 2, 0, 1],
        ],
      ],
      throws: 'RangeError',
    },
    {
      id: 'same-shape',
      title: { en: '[2, 3] times [2, 3]: a RangeError', zh: '[2, 3] 乘 [2, 3]：应抛出 RangeError' },
      visibility: 'edge',
      args: [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        [
          [1, 0, 2],
          [0, 3, 1],
        ],
      ],
      throws: 'RangeError',
    },
    {
      id: 'inner-one',
      title: { en: 'Inner size 1: [3, 1] times [1, 4]', zh: '相乘的两轴长度为 1：[3, 1] 乘 [1, 4]' },
      visibility: 'edge',
      args: [[[2], [-1], [0.5]], [[3, 0, -2, 4]]],
    },
    { id: 'one-row', title: { en: 'One row', zh: '只有一行' }, visibility: 'hidden', args: [random.matrix(1, 5), random.matrix(5, 3)] },
    {
      id: 'one-column',
      title: { en: 'A result of one column', zh: '结果只有一列' },
      visibility: 'hidden',
      args: [random.matrix(4, 6), random.matrix(6, 1)],
    },
    {
      id: 'wide',
      title: { en: 'A wide result', zh: '结果列多于行' },
      visibility: 'hidden',
      args: [random.matrix(2, 7), random.matrix(7, 5)],
    },
    {
      id: 'tall',
      title: { en: 'A tall result', zh: '结果行多于列' },
      visibility: 'hidden',
      args: [random.matrix(6, 3), random.matrix(3, 2)],
    },
    {
      id: 'square',
      title: { en: 'Two square matrices', zh: '两个方阵' },
      visibility: 'hidden',
      args: [random.matrix(4, 4), random.matrix(4, 4)],
    },
  ],
  mistakes: {
    'no-check': { tag: 'shape-chain' },
    'plain-error': { tag: 'shape-chain' },
    'rows-with-rows': { tag: 'matmul-axes' },
    elementwise: { tag: 'matmul-axes' },
    'last-term': { tag: 'matmul-axes' },
    'shared-rows': { tag: 'aliasing' },
    'shape-of-a': { tag: 'matmul-axes' },
  },
});
