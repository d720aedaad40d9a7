import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

interface Sizes {
  batch: number;
  time: number;
  features: number;
  units: number;
}

/** Pre-activations of deviation about 1.1, so that the slope of tanh matters; recurrent weights that let gradients live for several steps. */
const generic = (random: Random, { batch, time, features, units }: Sizes) => [
  random.tensor3(batch, time, features),
  random.matrix(features, units, 0.8 / Math.sqrt(features)),
  random.matrix(units, units, 1.1 / Math.sqrt(units)),
  random.vector(units, 0.4),
  random.matrix(batch, units, 0.6),
  random.tensor3(batch, time, units),
];

/** The same with an upstream gradient at the last state alone. */
const lastOnly = (random: Random, sizes: Sizes) => {
  const args = generic(random, sizes);
  const dh = random.tensor3(sizes.batch, sizes.time, sizes.units);
  return [...args.slice(0, 5), dh.map((steps) => steps.map((row, t) => (t === sizes.time - 1 ? row : row.map(() => 0))))];
};

export default defineTask({
  revision: 1,
  question: 4,
  level: 'hard',
  minutes: 30,
  frequency: 'occasional',
  tags: ['bptt-carry', 'bptt-sum', 'activation-derivative', 'weight-gradient', 'matmul-axes'],
  oracle: 'grad',
  signature: {
    fn: 'rnnBackward',
    params: [
      { name: 'x', type: 'Tensor3', shape: '[batch, time, features]' },
      { name: 'wx', type: 'Matrix', shape: '[features, units]' },
      { name: 'wh', type: 'Matrix', shape: '[units, units]' },
      { name: 'b', type: 'Vector', shape: '[units]' },
      { name: 'h0', type: 'Matrix', shape: '[batch, units]' },
      { name: 'dh', type: 'Tensor3', shape: '[batch, time, units]' },
    ],
    returns: { record: { dx: 'Tensor3', dwx: 'Matrix', dwh: 'Matrix', db: 'Vector', dh0: 'Matrix' } },
    text: 'rnnBackward(x: Tensor3, wx: Matrix, wh: Matrix, b: Vector, h0: Matrix, dh: Tensor3): { dx: Tensor3; dwx: Matrix; dwh: Matrix; db: Vector; dh0: Matrix }',
  },
  cases: (random) => [
    {
      // Every pre-activation is 0, so every slope of tanh is 1, and every state after h0 is 0.
      id: 'worked-example',
      title: { en: 'One unit, two steps, all slopes 1', zh: '一个单元，两个时间步，斜率都是 1' },
      visibility: 'public',
      args: [[[[1], [0.5]]], [[2]], [[0.5]], [-1], [[-2]], [[[3], [4]]]],
    },
    {
      id: 'two-units',
      title: { en: 'A batch of two, three steps, two units', zh: '批量大小 2，三个时间步，两个单元' },
      visibility: 'public',
      args: [
        [
          [[1], [-0.5], [0.25]],
          [[-1], [0.75], [0.5]],
        ],
        [[0.8, -0.6]],
        [
          [0.9, -0.4],
          [0.5, 0.7],
        ],
        [0.1, -0.2],
        [
          [0.5, 0],
          [-0.25, 0.3],
        ],
        [
          [
            [0.5, -1],
            [1, 0.25],
            [-0.75, 0.5],
          ],
          [
            [1, 1],
            [-0.5, 0],
            [0.25, 2],
          ],
        ],
      ],
    },
    {
      id: 'one-step',
      title: { en: 'Sequences of a single step', zh: '序列只有一个时间步' },
      visibility: 'edge',
      args: generic(random, { batch: 3, time: 1, features: 2, units: 4 }),
    },
    {
      id: 'last-state-only',
      title: { en: 'A gradient at the last state alone', zh: '只有最后一个状态收到梯度' },
      visibility: 'edge',
      args: lastOnly(random, { batch: 2, time: 6, features: 4, units: 3 }),
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
      args: generic(random, { batch: 4, time: 3, features: 6, units: 2 }),
    },
    {
      id: 'long-sequence',
      title: { en: 'A longer sequence', zh: '较长的序列' },
      visibility: 'hidden',
      args: generic(random, { batch: 3, time: 9, features: 2, units: 5 }),
    },
  ],
  mistakes: {
    'no-carry': { tag: 'bptt-carry' },
    'carry-replaces': { tag: 'bptt-carry' },
    'carry-after-slope': { tag: 'bptt-carry' },
    'no-slope': { tag: 'activation-derivative' },
    'dwh-new-state': { tag: 'weight-gradient' },
    'last-write-wins': { tag: 'bptt-sum' },
    'mean-over-time': { tag: 'bptt-sum' },
    'wh-not-transposed': { tag: 'matmul-axes' },
  },
});
