import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

interface Sizes {
  batch: number;
  features: number;
  units: number;
}

/** Pre-activations of deviation about 1.1, so that no slope is near 0 or near its largest value throughout. */
const generic = (random: Random, { batch, features, units }: Sizes) => [
  random.matrix(batch, features),
  random.matrix(batch, units, 0.5),
  random.matrix(batch, units, 1.2),
  random.matrix(features, 4 * units, 0.9 / Math.sqrt(features)),
  random.matrix(units, 4 * units, 0.9 / Math.sqrt(units)),
  random.vector(4 * units, 0.4),
  random.matrix(batch, units),
  random.matrix(batch, units),
];

/** The last step of a sequence: nothing comes back through the cell state. */
const lastStep = (random: Random, sizes: Sizes) => {
  const args = generic(random, sizes);
  return args.with(
    7,
    Array.from({ length: sizes.batch }, () => Array<number>(sizes.units).fill(0)),
  );
};

/** A step whose hidden state is not read by anyone: everything comes back through the cell state. */
const cellOnly = (random: Random, sizes: Sizes) => {
  const args = generic(random, sizes);
  return args.with(
    6,
    Array.from({ length: sizes.batch }, () => Array<number>(sizes.units).fill(0)),
  );
};

export default defineTask({
  revision: 1,
  question: 5,
  level: 'hard',
  minutes: 30,
  frequency: 'occasional',
  tags: ['cell-path', 'gate-slope', 'lstm-gates', 'sum-vs-mean'],
  oracle: 'grad',
  signature: {
    fn: 'lstmCellBackward',
    params: [
      { name: 'x', type: 'Matrix', shape: '[batch, features]' },
      { name: 'h', type: 'Matrix', shape: '[batch, units]' },
      { name: 'c', type: 'Matrix', shape: '[batch, units]' },
      { name: 'kernel', type: 'Matrix', shape: '[features, 4·units]' },
      { name: 'recurrent', type: 'Matrix', shape: '[units, 4·units]' },
      { name: 'bias', type: 'Vector', shape: '[4·units]' },
      { name: 'dh', type: 'Matrix', shape: '[batch, units]' },
      { name: 'dc', type: 'Matrix', shape: '[batch, units]' },
    ],
    returns: { record: { dx: 'Matrix', dh: 'Matrix', dc: 'Matrix', dkernel: 'Matrix', drecurrent: 'Matrix', dbias: 'Vector' } },
    text: 'lstmCellBackward(x: Matrix, h: Matrix, c: Matrix, kernel: Matrix, recurrent: Matrix, bias: Vector, dh: Matrix, dc: Matrix): { dx: Matrix; dh: Matrix; dc: Matrix; dkernel: Matrix; drecurrent: Matrix; dbias: Vector }',
  },
  cases: (random) => [
    {
      // All pre-activations are 0: the gates are ½, their slopes ¼, the candidate 0 with slope 1; c = 0, so c′ = 0 and tanh has slope 1.
      id: 'worked-example',
      title: { en: 'One unit, all gates at one half', zh: '一个单元，所有门都是二分之一' },
      visibility: 'public',
      args: [[[2]], [[1]], [[0]], [[0.5, -1, 1, 2]], [[1, 3, -1, 1]], [-2, -1, -1, -5], [[4]], [[3]]],
    },
    {
      id: 'two-units',
      title: { en: 'A batch of two, two units', zh: '批量大小 2，两个单元' },
      visibility: 'public',
      args: [
        [
          [0.5, -1, 1.5],
          [-0.75, 0.25, 1],
        ],
        [
          [0.3, -0.6],
          [-0.2, 0.8],
        ],
        [
          [1.2, -0.4],
          [-1.5, 0.9],
        ],
        [
          [0.5, -0.3, 0.8, 0.1, -0.6, 0.9, 0.2, -0.7],
          [-0.4, 0.6, 0.3, -0.9, 0.7, 0.2, -0.5, 0.4],
          [0.9, 0.1, -0.2, 0.5, 0.4, -0.8, 0.6, 0.3],
        ],
        [
          [0.7, -0.5, 0.2, 0.6, -0.3, 0.8, -0.9, 0.1],
          [-0.1, 0.4, 0.9, -0.7, 0.5, 0.3, 0.2, -0.6],
        ],
        [0.1, -0.2, 1, 0.9, 0, 0.3, -0.4, 0.2],
        [
          [1, -0.5],
          [0.25, 2],
        ],
        [
          [-1, 0.75],
          [1.5, 0.5],
        ],
      ],
    },
    {
      id: 'last-step',
      title: { en: 'Nothing comes back through the cell state', zh: '没有梯度从细胞状态传回' },
      visibility: 'edge',
      args: lastStep(random, { batch: 3, features: 2, units: 4 }),
    },
    {
      id: 'cell-only',
      title: { en: 'Everything comes back through the cell state', zh: '梯度只从细胞状态传回' },
      visibility: 'edge',
      args: cellOnly(random, { batch: 2, features: 4, units: 3 }),
    },
    {
      id: 'all-sizes-differ',
      title: { en: 'Every size different', zh: '各个大小互不相同' },
      visibility: 'hidden',
      args: generic(random, { batch: 2, features: 3, units: 4 }),
    },
    {
      id: 'more-features-than-units',
      title: { en: 'More features than units', zh: '特征多于单元' },
      visibility: 'hidden',
      args: generic(random, { batch: 4, features: 7, units: 2 }),
    },
    {
      id: 'large-batch',
      title: { en: 'A larger batch', zh: '较大的批量' },
      visibility: 'hidden',
      args: generic(random, { batch: 8, features: 2, units: 5 }),
    },
  ],
  mistakes: {
    'incoming-dc-ignored': { tag: 'cell-path' },
    'dc-not-gated': { tag: 'cell-path' },
    'no-output-tanh-slope': { tag: 'gate-slope' },
    'candidate-as-sigmoid': { tag: 'gate-slope' },
    'no-gate-slopes': { tag: 'gate-slope' },
    'forget-with-new-cell': { tag: 'lstm-gates' },
    'batch-mean': { tag: 'sum-vs-mean' },
  },
});
