import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

interface Sizes {
  batch: number;
  queries: number;
  keys: number;
  dk: number;
  dv: number;
}

/** Standard normal inputs and upstream gradients: scaled scores of deviation about 1, no two gradients alike. */
const generic = (random: Random, { batch, queries, keys, dk, dv }: Sizes) => [
  random.tensor3(batch, queries, dk),
  random.tensor3(batch, keys, dk),
  random.tensor3(batch, keys, dv),
  random.tensor3(batch, queries, dv),
];

export default defineTask({
  revision: 1,
  question: 18,
  level: 'hard',
  minutes: 25,
  frequency: 'occasional',
  tags: ['chain-rule', 'softmax-jacobian', 'attention-scale', 'attention-axis'],
  oracle: 'grad',
  signature: {
    fn: 'attentionBackward',
    params: [
      { name: 'q', type: 'Tensor3', shape: '[batch, t_q, d_k]' },
      { name: 'k', type: 'Tensor3', shape: '[batch, t_k, d_k]' },
      { name: 'v', type: 'Tensor3', shape: '[batch, t_k, d_v]' },
      { name: 'dout', type: 'Tensor3', shape: '[batch, t_q, d_v]' },
    ],
    returns: { record: { dq: 'Tensor3', dk: 'Tensor3', dv: 'Tensor3' } },
    text: 'attentionBackward(q: Tensor3, k: Tensor3, v: Tensor3, dout: Tensor3): { dq: Tensor3; dk: Tensor3; dv: Tensor3 }',
  },
  cases: (random) => [
    {
      // Scaled scores: 0, 1, 1; 0, 0, 2.
      id: 'worked-example',
      title: { en: 'Two queries, three keys', zh: '两个查询，三个键' },
      visibility: 'public',
      args: [
        [
          [
            [1, 0, 1, 0],
            [0, 4, 0, 0],
          ],
        ],
        [
          [
            [0, 0, 0, 1],
            [1, 0, 1, 2],
            [2, 1, 0, -1],
          ],
        ],
        [
          [
            [1, 0],
            [0, 1],
            [2, -1],
          ],
        ],
        [
          [
            [1, 0],
            [-1, 2],
          ],
        ],
      ],
    },
    {
      id: 'two-sequences',
      title: { en: 'A batch of two, more queries than keys', zh: '批量大小为 2，查询多于键' },
      visibility: 'public',
      args: [
        [
          [
            [0.5, -1],
            [1.2, 0.3],
            [-0.4, 0.8],
          ],
          [
            [-0.7, 0.6],
            [0.9, 1.1],
            [0.2, -1.3],
          ],
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
          [
            [0.2, 1, -0.5, 0.7],
            [1.5, -0.3, 0.8, -1],
          ],
          [
            [-0.9, 0.4, 1.1, 0.6],
            [0.7, 1.3, -0.2, -0.4],
          ],
        ],
        [
          [
            [1, -0.5, 0.3, 2],
            [0.4, 0.9, -1.2, 0.1],
            [-0.8, 0.6, 0.5, -0.3],
          ],
          [
            [0.7, -1.1, 0.2, 0.4],
            [-0.6, 0.8, 1, -1.4],
            [1.3, 0.1, -0.9, 0.5],
          ],
        ],
      ],
    },
    {
      id: 'one-key',
      title: { en: 'A single key: its weight is always 1', zh: '只有一个键：权重恒为 1' },
      visibility: 'edge',
      args: [
        [
          [
            [0.5, -1, 2],
            [1, 0.3, -0.7],
          ],
        ],
        [[[1.5, 0.2, -0.4]]],
        [[[0.6, -1.2]]],
        [
          [
            [1, 0.5],
            [-0.3, 2],
          ],
        ],
      ],
    },
    {
      id: 'one-query',
      title: { en: 'A single query', zh: '只有一个查询' },
      visibility: 'edge',
      args: [
        [[[0.8, -0.5]]],
        [
          [
            [1, 0.2],
            [-0.6, 1.1],
            [0.4, -0.9],
            [-1.3, 0.7],
          ],
        ],
        [
          [
            [0.5, 1, -1],
            [1.2, -0.4, 0.3],
            [-0.7, 0.8, 0.6],
            [0.1, -1.5, 0.9],
          ],
        ],
        [[[1, -2, 0.5]]],
      ],
    },
    {
      // Scaled scores: 1001, 1000, 998, −999.5; −999.5, −1000.5, −999, −1000; every product is exact in float32.
      id: 'large-scores',
      title: { en: 'Scores near ±1000', zh: '分数接近 ±1000' },
      visibility: 'edge',
      args: [
        [
          [
            [500, 0, 1, 0],
            [0, -500, 0, 1],
          ],
        ],
        [
          [
            [4, 4, 2, 1],
            [4, 4, 0, -1],
            [4, 4, -4, 2],
            [-4, 4, 1, 0],
          ],
        ],
        [
          [
            [1, 0.5, -2],
            [-0.5, 2, 1],
            [0.25, -1, 0.5],
            [-1, 0.75, 1.5],
          ],
        ],
        [
          [
            [0.5, -1, 1],
            [2, 0.25, -0.5],
          ],
        ],
      ],
    },
    {
      id: 'all-sizes-differ',
      title: { en: 'Every size different', zh: '各个大小互不相同' },
      visibility: 'hidden',
      args: generic(random, { batch: 2, queries: 3, keys: 4, dk: 5, dv: 6 }),
    },
    {
      id: 'many-queries',
      title: { en: 'More queries than keys', zh: '查询多于键' },
      visibility: 'hidden',
      args: generic(random, { batch: 3, queries: 7, keys: 4, dk: 2, dv: 5 }),
    },
    {
      id: 'many-keys',
      title: { en: 'More keys than queries, wide keys', zh: '键多于查询，且键较宽' },
      visibility: 'hidden',
      args: generic(random, { batch: 1, queries: 5, keys: 8, dk: 16, dv: 3 }),
    },
  ],
  mistakes: {
    'no-scale': { tag: 'attention-scale' },
    'no-jacobian': { tag: 'softmax-jacobian' },
    'diagonal-jacobian': { tag: 'softmax-jacobian' },
    'jacobian-over-queries': { tag: 'attention-axis' },
    'weights-not-transposed': { tag: 'matmul-axes' },
    'no-shift': { tag: 'softmax-overflow' },
  },
});
