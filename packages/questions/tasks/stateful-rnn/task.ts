import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

interface Sizes {
  batch: number;
  /** The length of each chunk. */
  lengths: number[];
  features: number;
  units: number;
}

/** Recurrent weights large enough for a state to be seen in the steps after a chunk's end. */
const generic = (random: Random, { batch, lengths, features, units }: Sizes, resetBefore: boolean[]) => [
  lengths.map((length) => random.tensor3(batch, length, features)),
  random.matrix(features, units, 0.8 / Math.sqrt(features)),
  random.matrix(units, units, 1.2 / Math.sqrt(units)),
  random.vector(units, 0.4),
  resetBefore,
];

/** Three chunks of two, one and two steps; the third is a new sequence. */
const example = [
  [[[[1], [0]]], [[[-1]]], [[[0], [1]]]],
  [[0.5, -1]],
  [
    [1, 0.5],
    [-0.5, 1],
  ],
  [0.25, 0.5],
  [false, false, true],
];

export default defineTask({
  revision: 1,
  question: 16,
  level: 'medium',
  minutes: 15,
  frequency: 'occasional',
  tags: ['stateful-training', 'recurrent-state', 'rnn-recurrence'],
  oracle: 'tf',
  signature: {
    fn: 'statefulRnn',
    params: [
      { name: 'chunks', type: { list: 'Tensor3' }, shape: 'each [batch, its own time, features]' },
      { name: 'wx', type: 'Matrix', shape: '[features, units]' },
      { name: 'wh', type: 'Matrix', shape: '[units, units]' },
      { name: 'b', type: 'Vector', shape: '[units]' },
      { name: 'resetBefore', type: { list: 'boolean' }, shape: 'one for each chunk' },
    ],
    returns: { record: { outputs: { list: 'Tensor3' }, state: 'Matrix' } },
    text: 'statefulRnn(chunks: Tensor3[], wx: Matrix, wh: Matrix, b: Vector, resetBefore: boolean[]): { outputs: Tensor3[]; state: Matrix }',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Three chunks, a reset before the third', zh: '三段，第三段之前清零' },
      visibility: 'public',
      args: example,
    },
    {
      id: 'called-again',
      title: { en: 'The same call once more', zh: '同样的调用再来一次' },
      visibility: 'public',
      args: example,
    },
    {
      id: 'two-sequences',
      title: { en: 'Two sequences side by side, three chunks', zh: '两个序列并列，三段' },
      visibility: 'public',
      args: [
        [
          [
            [
              [1, 0],
              [0.5, -1],
            ],
            [
              [-1, 0.5],
              [0.25, 1],
            ],
          ],
          [[[0, 1]], [[1.5, -0.5]]],
          [
            [
              [-0.5, 1],
              [1, 1],
              [0, -1],
            ],
            [
              [2, 0],
              [-1, -0.5],
              [0.5, 0.25],
            ],
          ],
        ],
        [
          [0.6, -0.4, 0.9],
          [-0.8, 0.5, 0.3],
        ],
        [
          [0.7, -0.6, 0.2],
          [0.4, 0.8, -0.5],
          [-0.3, 0.9, 0.6],
        ],
        [0.1, -0.2, 0.3],
        [false, true, false],
      ],
    },
    {
      id: 'one-chunk',
      title: { en: 'A single chunk', zh: '只有一段' },
      visibility: 'edge',
      args: generic(random, { batch: 3, lengths: [4], features: 2, units: 5 }, [false]),
    },
    {
      id: 'reset-before-the-first',
      title: { en: 'A reset before the first chunk, where nothing is to be reset', zh: '第一段之前清零，此时没有可清零的内容' },
      visibility: 'edge',
      args: generic(random, { batch: 2, lengths: [2, 3], features: 4, units: 3 }, [true, false]),
    },
    {
      id: 'reset-before-all',
      title: { en: 'A reset before every chunk', zh: '每一段之前都清零' },
      visibility: 'edge',
      args: generic(random, { batch: 2, lengths: [3, 1, 2], features: 3, units: 4 }, [true, true, true]),
    },
    {
      id: 'one-step-chunks',
      title: { en: 'Chunks of one step, never reset', zh: '每段只有一步，从不清零' },
      visibility: 'hidden',
      args: generic(random, { batch: 3, lengths: [1, 1, 1, 1], features: 2, units: 4 }, [false, false, false, false]),
    },
    {
      id: 'all-sizes-differ',
      title: { en: 'Every size different', zh: '各个大小互不相同' },
      visibility: 'hidden',
      args: generic(random, { batch: 2, lengths: [3, 5, 1, 6], features: 7, units: 4 }, [false, false, true, false]),
    },
    {
      id: 'two-resets',
      title: { en: 'Five chunks, two resets', zh: '五段，两次清零' },
      visibility: 'hidden',
      args: generic(random, { batch: 4, lengths: [2, 3, 1, 4, 2], features: 3, units: 6 }, [false, true, false, false, true]),
    },
  ],
  mistakes: {
    'always-reset': { tag: 'stateful-training' },
    'never-reset': { tag: 'stateful-training' },
    'reset-after': { tag: 'stateful-training' },
    'flags-inverted': { tag: 'stateful-training' },
    'state-outlives-call': { tag: 'recurrent-state' },
    'one-state-for-all': { tag: 'recurrent-state' },
  },
});
