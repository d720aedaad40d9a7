import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

interface Sizes {
  batch: number;
  features: number;
  units: number;
}

/** Pre-activations of deviation about 1.2: gates well inside (0, 1), candidates away from the linear range; cell states often beyond ±1. */
const generic = (random: Random, { batch, features, units }: Sizes) => [
  random.matrix(batch, features),
  random.matrix(batch, units, 0.5),
  random.matrix(batch, units, 1.4),
  random.matrix(features, 4 * units, 1 / Math.sqrt(features)),
  random.matrix(units, 4 * units, 1 / Math.sqrt(units)),
  random.vector(4 * units, 0.5),
];

export default defineTask({
  revision: 1,
  question: 5,
  level: 'medium',
  minutes: 15,
  frequency: 'common',
  tags: ['lstm-gates', 'cell-path', 'gate-layout', 'recurrent-state'],
  oracle: 'tf',
  signature: {
    fn: 'lstmCell',
    params: [
      { name: 'x', type: 'Matrix', shape: '[batch, features]' },
      { name: 'h', type: 'Matrix', shape: '[batch, units]' },
      { name: 'c', type: 'Matrix', shape: '[batch, units]' },
      { name: 'kernel', type: 'Matrix', shape: '[features, 4·units]' },
      { name: 'recurrent', type: 'Matrix', shape: '[units, 4·units]' },
      { name: 'bias', type: 'Vector', shape: '[4·units]' },
    ],
    returns: { record: { h: 'Matrix', c: 'Matrix' } },
    text: 'lstmCell(x: Matrix, h: Matrix, c: Matrix, kernel: Matrix, recurrent: Matrix, bias: Vector): { h: Matrix; c: Matrix }',
  },
  cases: (random) => [
    {
      // Pre-activations of i, f, g, o: 0, 2, 1, −1.
      id: 'worked-example',
      title: { en: 'One example, one unit', zh: '一个样本，一个单元' },
      visibility: 'public',
      args: [[[1]], [[0.5]], [[2]], [[1, 2, 0.5, -1]], [[2, -2, 1, 4]], [-2, 1, 0, -2]],
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
          [-2.5, 0.9],
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
      ],
    },
    {
      id: 'first-step',
      title: { en: 'The first step: both states are zero', zh: '第一步：两个状态都为零' },
      visibility: 'edge',
      args: [
        [
          [1, -0.5],
          [0.25, 2],
          [-1.5, 0.75],
        ],
        [[0], [0], [0]],
        [[0], [0], [0]],
        [
          [0.6, 1, -0.9, 0.4],
          [-0.8, 0.5, 0.7, 1.1],
        ],
        [[0.3, -0.6, 0.2, 0.9]],
        [0.2, 1, -0.1, 0.3],
      ],
    },
    {
      // Unit 1 keeps its cell state of −30 and shows it, unit 2 forgets all and writes, unit 3 keeps and shows nothing.
      id: 'gates-open-and-shut',
      title: { en: 'Gates fully open or shut', zh: '门完全打开或完全关闭' },
      visibility: 'edge',
      args: [
        [[1]],
        [[0.5, -0.5, 0.25]],
        [[-30, 4, 0.5]],
        [[0, 0, 0, 0, 0, 0, 0.5, 1, -1, 0, 0, 0]],
        [
          [0, 0, 0, 0, 0, 0, 0.5, 0, 0, 0, 0, 0],
          [0, 0, 0, 0, 0, 0, 0, 0.5, 0, 0, 0, 0],
          [0, 0, 0, 0, 0, 0, 0, 0, 0.5, 0, 0, 0],
        ],
        [-1000, 1000, -1000, 1000, -1000, 1000, 0, 0, 0, 1000, 1000, -1000],
      ],
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
      args: generic(random, { batch: 5, features: 6, units: 2 }),
    },
    {
      id: 'more-units-than-features',
      title: { en: 'More units than features', zh: '单元多于特征' },
      visibility: 'hidden',
      args: generic(random, { batch: 3, features: 2, units: 7 }),
    },
  ],
  mistakes: {
    'gates-ifog': { tag: 'gate-layout' },
    'forget-in-hidden': { tag: 'lstm-gates' },
    'keep-complement': { tag: 'lstm-gates' },
    'no-candidate': { tag: 'lstm-gates' },
    'candidate-sigmoid': { tag: 'activation-choice' },
    'output-gates-cell': { tag: 'cell-path' },
    'no-output-tanh': { tag: 'cell-path' },
  },
});
