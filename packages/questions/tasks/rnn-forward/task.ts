import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

interface Sizes {
  batch: number;
  time: number;
  features: number;
  units: number;
}

/** Pre-activations of deviation about 1.2: tanh is far from linear there and not saturated. The state starts away from zero. */
const generic = (random: Random, { batch, time, features, units }: Sizes) => [
  random.tensor3(batch, time, features),
  random.matrix(features, units, 1 / Math.sqrt(features)),
  random.matrix(units, units, 1 / Math.sqrt(units)),
  random.vector(units, 0.4),
  random.matrix(batch, units, 0.6),
];

export default defineTask({
  revision: 1,
  question: 4,
  level: 'easy',
  minutes: 10,
  frequency: 'common',
  tags: ['rnn-recurrence', 'sequence-axes', 'recurrent-state', 'matmul-axes'],
  oracle: 'tf',
  signature: {
    fn: 'rnnForward',
    params: [
      { name: 'x', type: 'Tensor3', shape: '[batch, time, features]' },
      { name: 'wx', type: 'Matrix', shape: '[features, units]' },
      { name: 'wh', type: 'Matrix', shape: '[units, units]' },
      { name: 'b', type: 'Vector', shape: '[units]' },
      { name: 'h0', type: 'Matrix', shape: '[batch, units]' },
    ],
    returns: 'Tensor3',
    text: 'rnnForward(x: Tensor3, wx: Matrix, wh: Matrix, b: Vector, h0: Matrix): Tensor3',
  },
  cases: (random) => [
    {
      // The first pre-activations are (1, 0.75).
      id: 'worked-example',
      title: { en: 'One sequence of three steps, two units', zh: '一个序列，三个时间步，两个单元' },
      visibility: 'public',
      args: [
        [[[1], [0], [-2]]],
        [[1, 0.5]],
        [
          [0.5, -1],
          [1, 0.25],
        ],
        [0.5, -0.75],
        [[-1, 0]],
      ],
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
        [[0.6], [-0.4], [0.5]],
        [[0.9]],
        [0.1],
        [[0.3], [-0.8]],
      ],
    },
    {
      id: 'one-step',
      title: { en: 'Sequences of a single step', zh: '序列只有一个时间步' },
      visibility: 'edge',
      args: generic(random, { batch: 3, time: 1, features: 2, units: 4 }),
    },
    {
      // tanh is ±1 here; the unit that is fed by the state alone stays in between.
      id: 'saturated',
      title: { en: 'Pre-activations near ±1000', zh: '净输入接近 ±1000' },
      visibility: 'edge',
      args: [
        [[[1], [-1], [1], [0.5]]],
        [[1000, 0, -1000]],
        [
          [0, 0.5, 0],
          [0, -0.25, 0],
          [0, 0.25, 0],
        ],
        [0, 0.125, 0],
        [[0.5, -0.5, 0.25]],
      ],
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
      args: generic(random, { batch: 4, time: 12, features: 2, units: 3 }),
    },
  ],
  mistakes: {
    'state-not-carried': { tag: 'rnn-recurrence' },
    'state-added-bare': { tag: 'rnn-recurrence' },
    'no-tanh': { tag: 'nonlinearity' },
    'wh-transposed': { tag: 'matmul-axes' },
    'zero-start': { tag: 'recurrent-state' },
    'state-across-batch': { tag: 'recurrent-state' },
    'time-first': { tag: 'sequence-axes' },
  },
});
