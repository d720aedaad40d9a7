import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

const tokens = [
  [
    [1, 0],
    [0, 1],
    [1, 1],
  ],
];
/** Scaled scores: 1, 2, 3; −1, 1, 0; 0, 3, 3. */
const toQueries = [
  [0, 1, 0, 2],
  [0, 1, 1, -2],
];
const toKeys = [
  [2, 0, 0, 1],
  [0, 2, 2, 1],
];
const toValues = [
  [1, 1, 2],
  [0, 3, -1],
];

interface Sizes {
  batch: number;
  time: number;
  width: number;
  dk: number;
  dv: number;
}

/** Standard normal tokens and projections that keep their variance: scaled scores of deviation about 1.5, far from saturation. */
const generic = (random: Random, { batch, time, width, dk, dv }: Sizes, causal: boolean) => [
  random.tensor3(batch, time, width),
  random.matrix(width, dk, 1.2 / Math.sqrt(width)),
  random.matrix(width, dk, 1.2 / Math.sqrt(width)),
  random.matrix(width, dv, 1 / Math.sqrt(width)),
  causal,
];

export default defineTask({
  revision: 1,
  question: 18,
  level: 'medium',
  minutes: 20,
  frequency: 'common',
  tags: ['attention-scale', 'attention-axis', 'attention-mask', 'attention-values', 'softmax-overflow'],
  oracle: 'tf',
  signature: {
    fn: 'selfAttention',
    params: [
      { name: 'x', type: 'Tensor3', shape: '[batch, time, d]' },
      { name: 'wq', type: 'Matrix', shape: '[d, d_k]' },
      { name: 'wk', type: 'Matrix', shape: '[d, d_k]' },
      { name: 'wv', type: 'Matrix', shape: '[d, d_v]' },
      { name: 'causal', type: 'boolean' },
    ],
    returns: { record: { out: 'Tensor3', weights: 'Tensor3' } },
    text: 'selfAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, causal: boolean): { out: Tensor3; weights: Tensor3 }',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Three tokens, every one sees all', zh: '三个词元，互相都能看到' },
      visibility: 'public',
      args: [tokens, toQueries, toKeys, toValues, false],
    },
    {
      id: 'worked-example-causal',
      title: { en: 'The same three tokens with the causal mask', zh: '同样三个词元，加因果掩码' },
      visibility: 'public',
      args: [tokens, toQueries, toKeys, toValues, true],
    },
    {
      id: 'two-sequences',
      title: { en: 'A batch of two sequences', zh: '由两个序列组成的批量' },
      visibility: 'public',
      args: [
        [
          [
            [1, -0.5, 2],
            [0.3, 1.2, -1],
          ],
          [
            [-1, 0.8, 0.4],
            [1.5, 0.2, 0.6],
          ],
        ],
        [
          [0.9, -0.4],
          [0.2, 1.1],
          [-0.7, 0.5],
        ],
        [
          [0.6, 0.8],
          [-1, 0.3],
          [0.4, 1.2],
        ],
        [[2], [-1], [0.5]],
        false,
      ],
    },
    {
      id: 'one-token',
      title: { en: 'Sequences of one token, which has a single feature', zh: '序列只有一个词元，词元只有一个特征' },
      visibility: 'edge',
      args: [[[[1.5]], [[-2]]], [[1, 0.5, -1]], [[-0.5, 1, 2]], [[1, -1, 0.5, 2]], true],
    },
    {
      // Scaled scores: 1002, 1000, 1006; 1001, 1000, 1003; −996, −1000, −988; every product is exact in float32.
      id: 'large-scores',
      title: { en: 'Scores near ±1000', zh: '分数接近 ±1000' },
      visibility: 'edge',
      args: [
        [
          [
            [8, 1, 0],
            [8, 0, 0],
            [8, 3, 8],
          ],
        ],
        [
          [15.625, 0, 0, 0.125],
          [0, 1, 0, 0],
          [-31.25, 0, 0, 0],
        ],
        [
          [2, 0, 0, 0],
          [0, 2, 0, 2],
          [0, 0, 0, 0],
        ],
        [
          [0.5, -1],
          [1, 2],
          [-0.25, 0.5],
        ],
        false,
      ],
    },
    {
      // Scores: −1024, 1024, 1023; −512, 512, 511.5; −1024, 1024, 1023. The first query sees only the smallest of its scores.
      id: 'masked-score-dominates',
      title: { en: 'The masked scores are the largest; d_k = 1', zh: '被掩蔽的分数最大；d_k = 1' },
      visibility: 'edge',
      args: [
        [
          [
            [1, -1],
            [0.5, 1],
            [1, 0.9990234375],
          ],
        ],
        [[1024], [0]],
        [[0], [1]],
        [
          [2, 0.5, -1],
          [-1, 1.5, 3],
        ],
        true,
      ],
    },
    {
      id: 'all-sizes-differ',
      title: { en: 'Every size different', zh: '各个大小互不相同' },
      visibility: 'hidden',
      args: generic(random, { batch: 2, time: 4, width: 3, dk: 5, dv: 6 }, false),
    },
    {
      id: 'causal',
      title: { en: 'Causal, every size different', zh: '因果掩码，各个大小互不相同' },
      visibility: 'hidden',
      args: generic(random, { batch: 3, time: 5, width: 4, dk: 2, dv: 7 }, true),
    },
    {
      id: 'wide-keys',
      title: { en: 'Keys wider than the tokens', zh: '键比词元更宽' },
      visibility: 'hidden',
      args: generic(random, { batch: 1, time: 6, width: 5, dk: 16, dv: 3 }, false),
    },
    {
      id: 'long-causal',
      title: { en: 'A longer sequence, causal', zh: '较长的序列，加因果掩码' },
      visibility: 'hidden',
      args: generic(random, { batch: 2, time: 9, width: 6, dk: 3, dv: 4 }, true),
    },
  ],
  mistakes: {
    'no-scale': { tag: 'attention-scale' },
    'no-root': { tag: 'attention-scale' },
    'softmax-over-queries': { tag: 'attention-axis' },
    'swapped-product': { tag: 'attention-axis' },
    'mask-after-softmax': { tag: 'attention-mask' },
    'mask-with-zero': { tag: 'attention-mask' },
    'inputs-as-values': { tag: 'attention-values' },
    'no-shift': { tag: 'softmax-overflow' },
  },
});
