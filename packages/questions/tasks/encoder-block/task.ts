import { createRandom, type Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

interface Sizes {
  batch: number;
  time: number;
  d: number;
  hidden: number;
  heads: number;
}

const around = (random: Random, n: number, centre: number) =>
  random.vector(n, 0.3).map((value) => Math.round(1000 * (centre + value)) / 1000);

/** Projections that make the scores of each head vary by about 1.5, and layers whose output is as large as what it is added to. */
function generic(random: Random, { batch, time, d, hidden, heads }: Sizes) {
  const square = (gain: number) => random.matrix(d, d, gain / Math.sqrt(d));
  return [
    random.tensor3(batch, time, d),
    {
      wq: square(1.3),
      wk: square(1.3),
      wv: square(1.5),
      wo: square(1.2),
      w1: random.matrix(d, hidden, 1.4 / Math.sqrt(d)),
      b1: random.vector(hidden, 0.3),
      w2: random.matrix(hidden, d, 1.2 / Math.sqrt(hidden)),
      b2: random.vector(d, 0.3),
      gamma1: around(random, d, 1.2),
      beta1: random.vector(d, 0.4),
      gamma2: around(random, d, 0.8),
      beta2: random.vector(d, 0.4),
    },
    heads,
  ];
}

const identity = [
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 1, 0],
  [0, 0, 0, 1],
];

/** The parameters of the worked example. */
const plain = {
  wq: identity,
  wk: identity,
  wv: identity,
  wo: identity,
  w1: [
    [1, 0, -1],
    [0, 1, 0],
    [0, 0, 1],
    [1, -1, 0],
  ],
  b1: [0, 0.5, 0],
  w2: [
    [1, 0, 0, 2],
    [0, 1, 0, 0],
    [0, 0, 3, 0],
  ],
  b2: [0, 0, 1, 0],
  gamma1: [1, 1, 1, 1],
  beta1: [0, 0, 0, 0],
  gamma2: [1, 2, 1, 1],
  beta2: [0, 0, 1, 0],
};

export default defineTask({
  revision: 1,
  question: 19,
  level: 'hard',
  minutes: 30,
  frequency: 'common',
  tags: ['residual-connection', 'norm-axis', 'feed-forward', 'head-split', 'head-scale', 'head-merge'],
  oracle: 'tf',
  signature: {
    fn: 'encoderBlock',
    params: [
      { name: 'x', type: 'Tensor3', shape: '[batch, time, d]' },
      {
        name: 'p',
        type: {
          record: {
            wq: 'Matrix',
            wk: 'Matrix',
            wv: 'Matrix',
            wo: 'Matrix',
            w1: 'Matrix',
            b1: 'Vector',
            w2: 'Matrix',
            b2: 'Vector',
            gamma1: 'Vector',
            beta1: 'Vector',
            gamma2: 'Vector',
            beta2: 'Vector',
          },
        },
      },
      { name: 'heads', type: 'number' },
    ],
    returns: 'Tensor3',
    text: 'encoderBlock(x: Tensor3, p: { wq: Matrix; wk: Matrix; wv: Matrix; wo: Matrix; w1: Matrix; b1: Vector; w2: Matrix; b2: Vector; gamma1: Vector; beta1: Vector; gamma2: Vector; beta2: Vector }, heads: number): Tensor3',
  },
  cases: (random) => [
    {
      // Scores of head 0: √2 where a token meets itself, else 0; of head 1: 0, except 2√2 for the second token with itself.
      id: 'worked-example',
      title: { en: 'Two tokens, two heads, identity projections', zh: '两个词元，两个头，投影都是单位矩阵' },
      visibility: 'public',
      args: [
        [
          [
            [1, 1, 0, 0],
            [-1, 1, 2, 0],
          ],
        ],
        plain,
        2,
      ],
    },
    {
      id: 'one-head',
      title: { en: 'One head, a batch of two', zh: '一个头，批量为 2' },
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
        ].map((tokens) => tokens.map(([a, b]) => [a!, b!, a! - b!])),
        {
          wq: [
            [1, 0.5, -0.5],
            [0.2, -1, 0.4],
            [0.3, 0.6, 1],
          ],
          wk: [
            [0.7, -0.2, 0.1],
            [1, 0.4, -0.6],
            [-0.5, 0.9, 0.3],
          ],
          wv: [
            [0.8, 1, -0.3],
            [-0.6, 0.5, 0.7],
            [0.4, -0.9, 1.1],
          ],
          wo: [
            [1, -0.4, 0.2],
            [0.5, 0.9, -0.7],
            [-0.3, 0.6, 1.2],
          ],
          w1: [
            [1, -0.5, 0.3, 0.8, -1],
            [0.4, 0.9, -0.7, 0.2, 0.6],
            [-0.8, 0.1, 1.1, -0.6, 0.5],
          ],
          b1: [0.1, -0.2, 0.3, 0, 0.2],
          w2: [
            [0.6, -0.4, 0.9],
            [-0.7, 0.8, 0.1],
            [0.3, 1, -0.5],
            [0.9, -0.2, 0.4],
            [-0.1, 0.5, 0.7],
          ],
          b2: [0.2, -0.1, 0.1],
          gamma1: [1.2, 0.8, 1.5],
          beta1: [0.3, -0.2, 0.1],
          gamma2: [0.7, 1.3, 1],
          beta2: [-0.4, 0.2, 0.5],
        },
        1,
      ],
    },
    {
      id: 'one-token',
      title: { en: 'Sequences of one token', zh: '序列只有一个词元' },
      visibility: 'edge',
      args: generic(createRandom(1901), { batch: 2, time: 1, d: 6, hidden: 5, heads: 3 }),
    },
    {
      id: 'heads-of-one-feature',
      title: { en: 'As many heads as features', zh: '头数等于特征数' },
      visibility: 'edge',
      args: generic(createRandom(1902), { batch: 1, time: 4, d: 5, hidden: 7, heads: 5 }),
    },
    {
      // Scores of head 0 times √2: 901, −590, 270; −590, 500, −500; 270, −500, 1000; of head 1: 400, 600, 0; 600, 925, 150; 0, 150, 900.
      id: 'large-scores',
      title: { en: 'Scores of several hundred', zh: '分数达数百' },
      visibility: 'edge',
      args: [
        [
          [
            [30, 1, 0, 20],
            [-20, 10, 5, 30],
            [10, -30, 30, 0],
          ],
        ],
        plain,
        2,
      ],
    },
    {
      // The variances are about as large as ε.
      id: 'small-tokens',
      title: { en: 'Tokens whose features differ by thousandths', zh: '词元的各个特征只相差千分之几' },
      visibility: 'edge',
      args: [
        [
          [
            [0.004, -0.002, 0.001, 0.003],
            [-0.001, 0.002, 0.005, -0.003],
          ],
        ],
        plain,
        2,
      ],
    },
    {
      id: 'all-sizes-differ',
      title: { en: 'Every size different', zh: '各个大小互不相同' },
      visibility: 'hidden',
      args: generic(random, { batch: 2, time: 5, d: 6, hidden: 9, heads: 3 }),
    },
    {
      id: 'wide-heads',
      title: { en: 'Two wide heads', zh: '两个较宽的头' },
      visibility: 'hidden',
      args: generic(random, { batch: 3, time: 4, d: 8, hidden: 5, heads: 2 }),
    },
    {
      id: 'long-sequence',
      title: { en: 'A longer sequence, four heads', zh: '较长的序列，四个头' },
      visibility: 'hidden',
      args: generic(random, { batch: 1, time: 7, d: 12, hidden: 10, heads: 4 }),
    },
  ],
  mistakes: {
    'no-residual': { tag: 'residual-connection' },
    'norm-before-adding': { tag: 'residual-connection' },
    'pre-norm': { tag: 'residual-connection' },
    'input-added-twice': { tag: 'residual-connection' },
    'no-relu': { tag: 'feed-forward' },
    'full-width-scale': { tag: 'head-scale' },
    'norm-over-time': { tag: 'norm-axis' },
  },
});
