import { createRandom, type Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

interface Sizes {
  batch: number;
  time: number;
  d: number;
  heads: number;
}

/** Projections that make the scores of each head vary by about 1.7, so that no weights are near uniform or one-hot. */
const generic = (random: Random, { batch, time, d, heads }: Sizes) => [
  random.tensor3(batch, time, d),
  random.matrix(d, d, 1.3 / Math.sqrt(d)),
  random.matrix(d, d, 1.3 / Math.sqrt(d)),
  random.matrix(d, d, 1.2 / Math.sqrt(d)),
  random.matrix(d, d, 1.2 / Math.sqrt(d)),
  heads,
];

const identity = [
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 1, 0],
  [0, 0, 0, 1],
];

export default defineTask({
  revision: 2,
  question: 21,
  level: 'medium',
  minutes: 20,
  frequency: 'common',
  tags: ['head-split', 'head-scale', 'head-merge', 'attention-axis'],
  oracle: 'tf',
  signature: {
    fn: 'multiHeadAttention',
    params: [
      { name: 'x', type: 'Tensor3', shape: '[batch, time, d]' },
      { name: 'wq', type: 'Matrix', shape: '[d, d]' },
      { name: 'wk', type: 'Matrix', shape: '[d, d]' },
      { name: 'wv', type: 'Matrix', shape: '[d, d]' },
      { name: 'wo', type: 'Matrix', shape: '[d, d]' },
      { name: 'heads', type: 'number' },
    ],
    returns: 'Tensor3',
    text: 'multiHeadAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Tensor3',
  },
  cases: (random) => [
    {
      // Head 0: each token's score is 2√2 with itself and 0 with the other. Head 1: all scores are √2/2, the weights uniform.
      id: 'worked-example',
      title: { en: 'Two tokens, two heads', zh: '两个词元，两个头' },
      visibility: 'public',
      args: [
        [
          [
            [2, 0, 1, 0],
            [0, 2, 1, 0],
          ],
        ],
        identity,
        identity,
        [
          [1, 0, 0, 3],
          [0, 1, 0, -1],
          [0, 0, 1, 0],
          [0, 0, 0, 1],
        ],
        [
          [1, 0, 0, 0],
          [0, 1, 0, 0],
          [0, 0, 1, 0],
          [10, 0, 0, 1],
        ],
        2,
      ],
    },
    {
      id: 'three-heads',
      title: { en: 'A batch of two, three heads of two features', zh: '批量为 2，三个头，每个头两个特征' },
      visibility: 'public',
      args: generic(createRandom(2101), { batch: 2, time: 4, d: 6, heads: 3 }),
    },
    {
      id: 'one-head',
      title: { en: 'One head', zh: '一个头' },
      visibility: 'edge',
      args: generic(createRandom(2102), { batch: 2, time: 3, d: 5, heads: 1 }),
    },
    {
      id: 'heads-of-one-feature',
      title: { en: 'As many heads as features', zh: '头数等于特征数' },
      visibility: 'edge',
      args: generic(createRandom(2103), { batch: 1, time: 3, d: 4, heads: 4 }),
    },
    {
      id: 'one-token',
      title: { en: 'Sequences of one token', zh: '序列只有一个词元' },
      visibility: 'edge',
      args: generic(createRandom(2104), { batch: 3, time: 1, d: 6, heads: 2 }),
    },
    {
      // Scores: 1000, −1000, 500; −1000, 1000, −500; 500, −500, 250.
      id: 'large-scores',
      title: { en: 'Scores near ±1000, a single feature', zh: '分数接近 ±1000，只有一个特征' },
      visibility: 'edge',
      args: [[[[1], [-1], [0.5]]], [[40]], [[25]], [[2]], [[-1.5]], 1],
    },
    {
      id: 'all-sizes-differ',
      title: { en: 'Every size different', zh: '各个大小互不相同' },
      visibility: 'hidden',
      args: generic(random, { batch: 2, time: 5, d: 12, heads: 3 }),
    },
    {
      id: 'long-sequence',
      title: { en: 'More tokens than features', zh: '词元多于特征' },
      visibility: 'hidden',
      args: generic(random, { batch: 1, time: 9, d: 8, heads: 4 }),
    },
    {
      id: 'wide-heads',
      title: { en: 'Two wide heads', zh: '两个较宽的头' },
      visibility: 'hidden',
      args: generic(random, { batch: 3, time: 4, d: 10, heads: 2 }),
    },
  ],
  mistakes: {
    'split-without-transpose': { tag: 'head-split' },
    'merge-without-transpose': { tag: 'head-merge' },
    'interleaved-heads': { tag: 'head-split' },
    'single-head': { tag: 'head-split' },
    'full-width-scale': { tag: 'head-scale' },
    'merged-weights': { tag: 'head-merge' },
    'no-output-projection': { tag: 'head-merge' },
  },
});
