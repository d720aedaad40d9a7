import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

interface Sizes {
  batch: number;
  time: number;
  features: number;
  units: number;
}

/** Pre-activations of deviation about 1.2: tanh is far from linear there and not saturated. */
const cell = (random: Random, features: number, units: number) => ({
  wx: random.matrix(features, units, 1 / Math.sqrt(features)),
  wh: random.matrix(units, units, 1 / Math.sqrt(units)),
  b: random.vector(units, 0.4),
});

const generic = (random: Random, { batch, time, features, units }: Sizes) => [
  random.tensor3(batch, time, features),
  cell(random, features, units),
  cell(random, features, units),
];

const parameters = { record: { wx: 'Matrix', wh: 'Matrix', b: 'Vector' } } as const;
const shapes = 'wx: [features, units], wh: [units, units], b: [units]';

export default defineTask({
  revision: 1,
  question: 16,
  level: 'medium',
  minutes: 15,
  frequency: 'occasional',
  tags: ['bidirectional', 'rnn-recurrence', 'recurrent-state', 'sequence-axes'],
  oracle: 'tf',
  signature: {
    fn: 'biRnn',
    params: [
      { name: 'x', type: 'Tensor3', shape: '[batch, time, features]' },
      { name: 'fwd', type: parameters, shape: shapes },
      { name: 'bwd', type: parameters, shape: shapes },
    ],
    returns: 'Tensor3',
    text: 'biRnn(x: Tensor3, fwd: { wx: Matrix; wh: Matrix; b: Vector }, bwd: { wx: Matrix; wh: Matrix; b: Vector }): Tensor3',
  },
  cases: (random) => [
    {
      // Only the first input is not zero: the forward cell goes on from it, the backward cell meets it last.
      id: 'worked-example',
      title: { en: 'One sequence of three steps, one unit each way', zh: '一个序列，三个时间步，每个方向一个单元' },
      visibility: 'public',
      args: [[[[1], [0], [0]]], { wx: [[1]], wh: [[2]], b: [0] }, { wx: [[1]], wh: [[2]], b: [0.5] }],
    },
    {
      id: 'two-sequences',
      title: { en: 'A batch of two sequences', zh: '由两个序列组成的批量' },
      visibility: 'public',
      args: [
        [
          [
            [0.5, -1, 2],
            [1.5, 0, -0.5],
            [-1, 0.5, 1],
            [0, 1, -1.5],
          ],
          [
            [1, 1, 0],
            [-0.5, 2, 0.5],
            [0.25, -1, 1],
            [2, 0.5, -1],
          ],
        ],
        {
          wx: [
            [0.6, -0.3],
            [-0.4, 0.8],
            [0.5, 0.2],
          ],
          wh: [
            [0.9, -0.5],
            [0.3, 0.7],
          ],
          b: [0.1, -0.2],
        },
        {
          wx: [
            [-0.7, 0.4],
            [0.2, 0.9],
            [-0.1, -0.6],
          ],
          wh: [
            [0.4, 0.8],
            [-0.6, 0.5],
          ],
          b: [-0.3, 0.2],
        },
      ],
    },
    {
      id: 'one-step',
      title: { en: 'Sequences of a single step', zh: '序列只有一个时间步' },
      visibility: 'edge',
      args: generic(random, { batch: 3, time: 1, features: 2, units: 4 }),
    },
    {
      id: 'all-sizes-differ',
      title: { en: 'Every size different', zh: '各个大小互不相同' },
      visibility: 'hidden',
      args: generic(random, { batch: 2, time: 5, features: 3, units: 4 }),
    },
    {
      id: 'more-features-than-units',
      title: { en: 'More features than units', zh: '特征多于单元' },
      visibility: 'hidden',
      args: generic(random, { batch: 3, time: 4, features: 7, units: 2 }),
    },
    {
      id: 'long-sequence',
      title: { en: 'A longer sequence', zh: '较长的序列' },
      visibility: 'hidden',
      args: generic(random, { batch: 4, time: 11, features: 2, units: 3 }),
    },
  ],
  mistakes: {
    'not-aligned': { tag: 'bidirectional' },
    'backward-summary': { tag: 'bidirectional' },
    'batch-reversed': { tag: 'sequence-axes' },
    'same-cell': { tag: 'bidirectional' },
    'backward-first': { tag: 'bidirectional' },
    summed: { tag: 'bidirectional' },
  },
});
