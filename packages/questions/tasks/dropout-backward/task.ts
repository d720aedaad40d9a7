import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

/** A mask as inverted dropout draws it: 0 or 1/(1 − rate), with both values present. */
const maskOf = (random: Random, rows: number, columns: number, rate: number) => {
  const entries = [0, 1, ...Array.from({ length: rows * columns - 2 }, () => Number(random.uniform() >= rate))];
  const shuffled = random.shuffle(entries);
  return Array.from({ length: rows }, (_, i) => shuffled.slice(i * columns, (i + 1) * columns).map((kept) => (kept ? 1 / (1 - rate) : 0)));
};

export default defineTask({
  revision: 1,
  question: 13,
  level: 'easy',
  minutes: 4,
  frequency: 'common',
  tags: ['dropout-mask', 'dropout-scale'],
  oracle: 'exact',
  signature: {
    fn: 'dropoutBackward',
    params: [
      { name: 'dout', type: 'Matrix', shape: '[batch, units]' },
      { name: 'mask', type: 'Matrix', shape: '[batch, units]' },
    ],
    returns: 'Matrix',
    text: 'dropoutBackward(dout: Matrix, mask: Matrix): Matrix',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Rate 0.5, batch 2, 3 units', zh: '丢弃率 0.5，批量大小 2，3 个单元' },
      visibility: 'public',
      args: [
        [
          [1, -2, 3],
          [0.5, 4, -1],
        ],
        [
          [2, 0, 2],
          [0, 2, 2],
        ],
      ],
    },
    {
      id: 'rate-one-fifth',
      title: { en: 'Rate 0.2', zh: '丢弃率 0.2' },
      visibility: 'public',
      args: [
        [
          [2, -1],
          [0.5, 3],
          [-4, 1],
        ],
        [
          [1.25, 1.25],
          [0, 1.25],
          [1.25, 0],
        ],
      ],
    },
    {
      id: 'all-ones',
      title: { en: 'A mask of ones: rate 0, or inference', zh: '掩码全为 1：丢弃率为 0，或推断' },
      visibility: 'edge',
      args: [[[1.5, -2, 0.25, 4]], [[1, 1, 1, 1]]],
    },
    {
      id: 'all-dropped',
      title: { en: 'An example that was dropped altogether', zh: '整个样本都被丢弃' },
      visibility: 'edge',
      args: [
        [
          [1, 2],
          [3, -4],
        ],
        [
          [0, 0],
          [4, 4],
        ],
      ],
    },
    {
      id: 'wide',
      title: { en: 'Batch 3, 5 units', zh: '批量大小 3，5 个单元' },
      visibility: 'hidden',
      args: [random.matrix(3, 5), maskOf(random, 3, 5, 0.4)],
    },
    {
      id: 'tall',
      title: { en: 'Batch 7, 4 units', zh: '批量大小 7，4 个单元' },
      visibility: 'hidden',
      args: [random.matrix(7, 4), maskOf(random, 7, 4, 0.75)],
    },
  ],
  mistakes: {
    'not-rescaled': { tag: 'dropout-scale' },
    'rescaled-twice': { tag: 'dropout-scale' },
    'undone-scale': { tag: 'dropout-scale' },
    'mask-ignored': { tag: 'dropout-mask' },
    'mask-inverted': { tag: 'dropout-mask' },
    'first-row-mask': { tag: 'dropout-mask' },
  },
});
