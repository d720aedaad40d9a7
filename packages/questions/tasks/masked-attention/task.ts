import { createRandom, type Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

interface Sizes {
  queries: number;
  keys: number;
  dk: number;
  dv: number;
  lengths: number[];
}

/** Queries a little larger than keys: scaled scores of deviation about 1.3. */
const generic = (random: Random, { queries, keys, dk, dv, lengths }: Sizes) => [
  random.tensor3(lengths.length, queries, dk, 1.3),
  random.tensor3(lengths.length, keys, dk),
  random.tensor3(lengths.length, keys, dv),
  lengths,
];

export default defineTask({
  revision: 1,
  question: 20,
  level: 'medium',
  minutes: 15,
  frequency: 'common',
  tags: ['attention-mask', 'attention-alignment', 'attention-scale', 'softmax-overflow'],
  oracle: 'tf',
  signature: {
    fn: 'maskedAttention',
    params: [
      { name: 'q', type: 'Tensor3', shape: '[batch, t_q, d_k]' },
      { name: 'k', type: 'Tensor3', shape: '[batch, t_k, d_k]' },
      { name: 'v', type: 'Tensor3', shape: '[batch, t_k, d_v]' },
      { name: 'lengths', type: 'Vector', shape: '[batch]' },
    ],
    returns: 'Tensor3',
    text: 'maskedAttention(q: Tensor3, k: Tensor3, v: Tensor3, lengths: number[]): Tensor3',
  },
  cases: (random) => [
    {
      // Scaled scores of the visible keys: 1 and 0; 0.5 and 1. The hidden key would get 3 and 2.5.
      id: 'worked-example',
      title: { en: 'Two queries, three keys, the last one padding', zh: '两个查询，三个键，最后一个是填充' },
      visibility: 'public',
      args: [
        [
          [
            [2, 0, 0, 0],
            [0, 1, 1, 0],
          ],
        ],
        [
          [
            [1, 1, 0, 0],
            [0, 1, 1, 2],
            [3, 0, 5, 0],
          ],
        ],
        [
          [
            [1, 0],
            [0, 1],
            [9, -9],
          ],
        ],
        [2],
      ],
    },
    {
      id: 'lengths-differ',
      title: { en: 'Two sequences of different lengths', zh: '两个长度不同的序列' },
      visibility: 'public',
      args: [
        [[[0.5, -1, 0.8]], [[1.2, 0.3, -0.6]]],
        [
          [
            [1, 0.4, -0.7],
            [-0.6, 0.9, 0.2],
            [0.3, -1.1, 0.5],
            [0.8, -0.9, 1.2],
          ],
          [
            [0.3, -0.8, 0.6],
            [1.4, 0.5, -1],
            [-0.2, 0.7, 0.9],
            [0.6, 1.3, -0.4],
          ],
        ],
        [
          [
            [1, 0.5],
            [-1, 2],
            [0.3, -0.4],
            [2, 1.5],
          ],
          [
            [0.7, -0.2],
            [1.1, 0.6],
            [-0.5, 1.4],
            [0.2, -1.8],
          ],
        ],
        [3, 4],
      ],
    },
    {
      id: 'one-visible-key',
      title: { en: 'A length of 1: every output is the first value', zh: '长度为 1：每个输出都是第一个值' },
      visibility: 'edge',
      args: generic(createRandom(2001), { queries: 4, keys: 3, dk: 2, dv: 5, lengths: [1, 3] }),
    },
    {
      id: 'nothing-hidden',
      title: { en: 'Every length is the number of keys', zh: '长度都等于键的个数' },
      visibility: 'edge',
      args: generic(createRandom(2002), { queries: 2, keys: 5, dk: 3, dv: 4, lengths: [5, 5, 5] }),
    },
    {
      // d_k = 1. Visible scores −1000, −998 and a hidden one of 1000 for the first query; the signs exchanged for the second.
      id: 'hidden-score-dominates',
      title: { en: 'Scores of ±1000; the hidden one is the largest', zh: '分数为 ±1000，被遮住的分数最大' },
      visibility: 'edge',
      args: [
        [[[1], [-1]]],
        [[[-1000], [-998], [1000]]],
        [
          [
            [1, 2, -1],
            [0.5, -1, 3],
            [4, 4, 4],
          ],
        ],
        [2],
      ],
    },
    {
      id: 'all-sizes-differ',
      title: { en: 'Every size different', zh: '各个大小互不相同' },
      visibility: 'hidden',
      args: generic(random, { queries: 3, keys: 6, dk: 5, dv: 4, lengths: [4, 2] }),
    },
    {
      id: 'many-queries',
      title: { en: 'More queries than keys', zh: '查询多于键' },
      visibility: 'hidden',
      args: generic(random, { queries: 7, keys: 4, dk: 2, dv: 3, lengths: [3, 1, 4] }),
    },
    {
      id: 'wide-keys',
      title: { en: 'Wide keys, long padding', zh: '键较宽，填充较长' },
      visibility: 'hidden',
      args: generic(random, { queries: 5, keys: 9, dk: 16, dv: 2, lengths: [2, 7, 5, 8] }),
    },
  ],
  mistakes: {
    'mask-after-softmax': { tag: 'attention-mask' },
    'mask-with-zero': { tag: 'attention-mask' },
    'mask-not-low-enough': { tag: 'attention-mask' },
    'mask-queries': { tag: 'attention-axis' },
    'off-by-one': { tag: 'attention-mask' },
    'maximum-of-all': { tag: 'softmax-overflow' },
    'no-scale': { tag: 'attention-scale' },
  },
});
