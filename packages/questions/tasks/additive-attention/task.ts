import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

interface Sizes {
  batch: number;
  time: number;
  dq: number;
  dk: number;
  dv: number;
  hidden: number;
}

/** Arguments of tanh of deviation about 1.3, where it is far from linear, and scores of deviation about 1.5. */
const generic = (random: Random, { batch, time, dq, dk, dv, hidden }: Sizes) => [
  random.matrix(batch, dq),
  random.tensor3(batch, time, dk),
  random.tensor3(batch, time, dv),
  random.matrix(dq, hidden, 0.9 / Math.sqrt(dq)),
  random.matrix(dk, hidden, 1 / Math.sqrt(dk)),
  random.vector(hidden, 2.4 / Math.sqrt(hidden)),
];

export default defineTask({
  revision: 1,
  question: 20,
  level: 'medium',
  minutes: 15,
  frequency: 'occasional',
  tags: ['additive-score', 'attention-alignment', 'attention-axis', 'attention-values'],
  oracle: 'tf',
  signature: {
    fn: 'additiveAttention',
    params: [
      { name: 'query', type: 'Matrix', shape: '[batch, d_q]' },
      { name: 'keys', type: 'Tensor3', shape: '[batch, time, d_k]' },
      { name: 'values', type: 'Tensor3', shape: '[batch, time, d_v]' },
      { name: 'w1', type: 'Matrix', shape: '[d_q, hidden]' },
      { name: 'w2', type: 'Matrix', shape: '[d_k, hidden]' },
      { name: 'v', type: 'Vector', shape: '[hidden]' },
    ],
    returns: { record: { context: 'Matrix', weights: 'Matrix' } },
    text: 'additiveAttention(query: Matrix, keys: Tensor3, values: Tensor3, w1: Matrix, w2: Matrix, v: Vector): { context: Matrix; weights: Matrix }',
  },
  cases: (random) => [
    {
      // The projected query is (0, −1); the arguments of tanh are (0, 0), (1, −1) and (1, 0).
      id: 'worked-example',
      title: { en: 'One query, three keys', zh: '一个查询，三个键' },
      visibility: 'public',
      args: [
        [[1, -1]],
        [
          [
            [0, 1],
            [1, 0],
            [1, 1],
          ],
        ],
        [
          [
            [1, 0, 2],
            [0, 1, -1],
            [3, 1, 0],
          ],
        ],
        [
          [1, 0],
          [1, 1],
        ],
        [
          [1, 0],
          [0, 1],
        ],
        [1, 2],
      ],
    },
    {
      id: 'two-sequences',
      title: { en: 'A batch of two; queries and keys differ in width', zh: '批量为 2；查询与键宽度不同' },
      visibility: 'public',
      args: [
        [
          [0.5, -1, 2],
          [1.2, 0.3, -0.7],
        ],
        [
          [
            [1, 0.4],
            [-0.6, 0.9],
          ],
          [
            [0.3, -0.8],
            [1.4, 0.5],
          ],
        ],
        [
          [[2], [-1]],
          [[0.5], [3]],
        ],
        [
          [0.9, -0.4, 0.2, 0.6],
          [0.3, 0.8, -0.5, 0.1],
          [-0.6, 0.7, 0.4, -0.3],
        ],
        [
          [0.6, 0.8, -1, 0.2],
          [-0.7, 0.3, 0.5, 0.9],
        ],
        [1.5, -1, 0.8, 1.2],
      ],
    },
    {
      id: 'one-key',
      title: { en: 'A single key: its weight is 1', zh: '只有一个键：权重为 1' },
      visibility: 'edge',
      args: [[[0.5], [-1.5]], [[[1, 2]], [[-0.5, 0.3]]], [[[3, -1, 2]], [[0.5, 4, 1]]], [[0.8]], [[0.4], [-1]], [2]],
    },
    {
      // tanh is ±1 throughout: the scores are 750, −750, 750; −50, −750, −750 for the second query's keys.
      id: 'large-scores',
      title: { en: 'Scores of several hundred, tanh saturated', zh: '分数达数百，tanh 饱和' },
      visibility: 'edge',
      args: [
        [
          [40, 0],
          [-40, 0],
        ],
        [
          [[10], [-90], [10]],
          [[60], [-10], [-20]],
        ],
        [
          [
            [1, 2],
            [-1, 0.5],
            [3, -2],
          ],
          [
            [0.5, 1],
            [2, -1],
            [4, 0.25],
          ],
        ],
        [
          [1, 1],
          [0, 1],
        ],
        [[1, 0.5]],
        [350, 400],
      ],
    },
    {
      id: 'all-sizes-differ',
      title: { en: 'Every size different', zh: '各个大小互不相同' },
      visibility: 'hidden',
      args: generic(random, { batch: 2, time: 4, dq: 3, dk: 5, dv: 6, hidden: 7 }),
    },
    {
      id: 'long',
      title: { en: 'A longer sequence, few hidden units', zh: '较长的序列，隐藏单元较少' },
      visibility: 'hidden',
      args: generic(random, { batch: 3, time: 9, dq: 6, dk: 4, dv: 2, hidden: 5 }),
    },
    {
      id: 'equal-widths',
      title: { en: 'Queries, keys and values of one width', zh: '查询、键和值同宽' },
      visibility: 'hidden',
      args: generic(random, { batch: 4, time: 6, dq: 3, dk: 3, dv: 3, hidden: 8 }),
    },
  ],
  mistakes: {
    'no-tanh': { tag: 'additive-score' },
    'tanh-each': { tag: 'additive-score' },
    'tanh-outside': { tag: 'additive-score' },
    'scaled-scores': { tag: 'attention-scale' },
    'keys-as-values': { tag: 'attention-values' },
    'softmax-over-batch': { tag: 'attention-axis' },
    'no-shift': { tag: 'softmax-overflow' },
  },
});
