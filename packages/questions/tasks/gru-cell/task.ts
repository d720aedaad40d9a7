import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

interface Sizes {
  batch: number;
  features: number;
  units: number;
}

/** Pre-activations of deviation about 1.2: gates well inside (0, 1), and different enough between units for the place of the reset gate to show. */
const generic = (random: Random, { batch, features, units }: Sizes) => [
  random.matrix(batch, features),
  random.matrix(batch, units, 0.7),
  random.matrix(features, 3 * units, 1 / Math.sqrt(features)),
  random.matrix(units, 3 * units, 1.3 / Math.sqrt(units)),
  random.vector(3 * units, 0.5),
];

export default defineTask({
  revision: 1,
  question: 10,
  level: 'medium',
  minutes: 15,
  frequency: 'common',
  tags: ['gru-update', 'gru-reset', 'gate-layout'],
  oracle: 'tf',
  signature: {
    fn: 'gruCell',
    params: [
      { name: 'x', type: 'Matrix', shape: '[batch, features]' },
      { name: 'h', type: 'Matrix', shape: '[batch, units]' },
      { name: 'kernel', type: 'Matrix', shape: '[features, 3·units]' },
      { name: 'recurrent', type: 'Matrix', shape: '[units, 3·units]' },
      { name: 'bias', type: 'Vector', shape: '[3·units]' },
    ],
    returns: 'Matrix',
    text: 'gruCell(x: Matrix, h: Matrix, kernel: Matrix, recurrent: Matrix, bias: Vector): Matrix',
  },
  cases: (random) => [
    {
      // Pre-activations of z: 0, 1; of r: 0, 2.
      id: 'worked-example',
      title: { en: 'One example, two units', zh: '一个样本，两个单元' },
      visibility: 'public',
      args: [
        [[1]],
        [[1, -0.5]],
        [[0, 1, 1, 0.5, 0.5, -1]],
        [
          [1, 0, 0, 1, 1, 2],
          [0, 2, 2, 0, -1, 1],
        ],
        [-1, 1, 0, 0.5, 0, 0.25],
      ],
    },
    {
      id: 'batch-of-three',
      title: { en: 'A batch of three, two units', zh: '批量大小 3，两个单元' },
      visibility: 'public',
      args: [
        [
          [0.5, -1, 1.5, 0],
          [-0.75, 0.25, 1, -0.5],
          [1, 2, -0.5, 0.25],
        ],
        [
          [0.9, -0.6],
          [-0.2, 0.8],
          [0.4, 0.5],
        ],
        [
          [0.5, -0.3, 0.8, 0.1, -0.6, 0.9],
          [-0.4, 0.6, 0.3, -0.9, 0.7, 0.2],
          [0.9, 0.1, -0.2, 0.5, 0.4, -0.8],
          [0.2, -0.7, 0.6, 0.3, -0.1, 0.5],
        ],
        [
          [0.7, -0.5, 0.2, 1.6, -1.3, 0.8],
          [-0.1, 0.4, 0.9, -0.7, 0.5, 1.3],
        ],
        [0.1, -0.2, 0.5, 0, -0.4, 0.2],
      ],
    },
    {
      id: 'first-step',
      title: { en: 'The first step: the state is zero', zh: '第一步：状态为零' },
      visibility: 'edge',
      args: [
        [
          [1, -0.5],
          [0.25, 2],
          [-1.5, 0.75],
        ],
        [[0], [0], [0]],
        [
          [0.6, 1, -0.9],
          [-0.8, 0.5, 0.7],
        ],
        [[0.3, -0.6, 0.2]],
        [0.2, 1, -0.1],
      ],
    },
    {
      // Unit 1 keeps its state; units 2 and 3 are written anew and see of the old state only its third unit.
      id: 'gates-open-and-shut',
      title: { en: 'Gates fully open or shut', zh: '门完全打开或完全关闭' },
      visibility: 'edge',
      args: [
        [[1]],
        [[0.75, -0.5, 0.25]],
        [[0, 0, 0, 0, 0, 0, 0.5, 1, -1]],
        [
          [0, 0, 0, 0, 0, 0, 1, 2, -1],
          [0, 0, 0, 0, 0, 0, 0.5, -1, 1],
          [0, 0, 0, 0, 0, 0, -2, 1, 3],
        ],
        [1000, -1000, -1000, -1000, -1000, 1000, 0.25, -0.5, 0],
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
    'update-swapped': { tag: 'gru-update' },
    'not-interpolated': { tag: 'gru-update' },
    'reset-after': { tag: 'gru-reset' },
    'no-reset': { tag: 'gru-reset' },
    'resets-input-too': { tag: 'gru-reset' },
    'gates-r-first': { tag: 'gate-layout' },
    'candidate-sigmoid': { tag: 'activation-choice' },
  },
});
