import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 23,
  level: 'easy',
  minutes: 8,
  frequency: 'rare',
  tags: ['squash', 'capsule-vector'],
  oracle: 'tf',
  signature: {
    fn: 'squash',
    params: [{ name: 's', type: 'Matrix', shape: '[capsules, dim]' }],
    returns: 'Matrix',
    text: 'squash(s: Matrix): Matrix',
  },
  tolerance: {
    rtol: 1e-4,
    atol: 1e-34,
    reason: {
      en: 'Vectors of length 1e-15 come out with a length of 1e-30, which an absolute tolerance of 1e-5 could not tell from 0.',
      zh: '长度为 1e-15 的向量压缩后长度为 1e-30，绝对误差若取 1e-5，就无法把它与 0 区分开。',
    },
  },
  cases: (random) => [
    {
      // Lengths 5, 1 and 0.5: new lengths 25/26, 1/2 and 1/5.
      id: 'worked-example',
      title: { en: 'Lengths 5, 1 and 0.5', zh: '长度为 5、1 和 0.5' },
      visibility: 'public',
      args: [
        [
          [3, 4],
          [-1, 0],
          [0.3, -0.4],
        ],
      ],
    },
    {
      id: 'one-zero-vector',
      title: { en: 'A zero vector among others', zh: '其中一个是零向量' },
      visibility: 'public',
      args: [
        [
          [1, 2, -2],
          [0, 0, 0],
          [0.1, 0.2, 0.2],
          [-6, 3, 2],
        ],
      ],
    },
    { id: 'zeros', title: { en: 'Only zeros', zh: '全为零' }, visibility: 'edge', args: [[[0, 0, 0, 0]]] },
    {
      id: 'tiny',
      title: { en: 'Lengths of 1e-3 and 1e-15', zh: '长度为 1e-3 和 1e-15' },
      visibility: 'edge',
      args: [
        [
          [6e-4, 8e-4],
          [6e-16, -8e-16],
        ],
      ],
    },
    {
      id: 'huge',
      title: { en: 'Lengths of 1e3 and 1e15', zh: '长度为 1e3 和 1e15' },
      visibility: 'edge',
      args: [
        [
          [600, 0, -800],
          [-8e14, 6e14, 0],
        ],
      ],
    },
    { id: 'one-dimension', title: { en: 'Capsules of one dimension', zh: '一维的胶囊' }, visibility: 'edge', args: [[[2], [-0.5], [0]]] },
    {
      id: 'wide',
      title: { en: 'More dimensions than capsules', zh: '维数多于胶囊' },
      visibility: 'hidden',
      args: [random.matrix(3, 8, 0.4)],
    },
    {
      id: 'tall',
      title: { en: 'More capsules than dimensions', zh: '胶囊多于维数' },
      visibility: 'hidden',
      args: [random.matrix(9, 4, 0.7)],
    },
    { id: 'one-capsule', title: { en: 'One capsule', zh: '只有一个胶囊' }, visibility: 'hidden', args: [random.matrix(1, 5, 2)] },
  ],
  mistakes: {
    'zero-divided': { tag: 'squash' },
    'epsilon-in-root': { tag: 'squash' },
    'unit-length': { tag: 'squash' },
    'length-not-squared': { tag: 'squash' },
    elementwise: { tag: 'capsule-vector' },
    columns: { tag: 'capsule-vector' },
  },
});
