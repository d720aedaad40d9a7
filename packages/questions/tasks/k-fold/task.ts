import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 2,
  question: 12,
  level: 'easy',
  minutes: 10,
  frequency: 'occasional',
  tags: ['cross-validation', 'data-split'],
  oracle: 'exact',
  signature: {
    fn: 'kFold',
    params: [
      { name: 'n', type: 'number' },
      { name: 'k', type: 'number' },
    ],
    returns: { list: { record: { train: 'Vector', validation: 'Vector' } } },
    text: 'kFold(n: number, k: number): { train: number[]; validation: number[] }[]',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: '5 examples, 2 folds', zh: '5 个样本，2 折' },
      visibility: 'public',
      args: [5, 2],
    },
    {
      id: 'remainder-of-two',
      title: { en: '14 examples, 4 folds', zh: '14 个样本，4 折' },
      visibility: 'public',
      args: [14, 4],
    },
    {
      id: 'no-remainder',
      title: { en: '12 examples, 3 folds', zh: '12 个样本，3 折' },
      visibility: 'edge',
      args: [12, 3],
    },
    {
      id: 'leave-one-out',
      title: { en: 'As many folds as examples', zh: '折数等于样本数' },
      visibility: 'edge',
      args: [11, 11],
    },
    {
      id: 'small-folds',
      title: { en: '11 examples, 8 folds', zh: '11 个样本，8 折' },
      visibility: 'edge',
      args: [11, 8],
    },
    {
      id: 'over-a-hundred',
      title: { en: '103 examples, 10 folds', zh: '103 个样本，10 折' },
      visibility: 'edge',
      args: [103, 10],
    },
    {
      id: 'five-folds',
      title: { en: 'Five folds with a remainder', zh: '五折，有余数' },
      visibility: 'hidden',
      args: [5 * random.int(4, 9) + random.int(1, 3), 5],
    },
    {
      id: 'seven-folds',
      title: { en: 'Seven folds with a remainder', zh: '七折，有余数' },
      visibility: 'hidden',
      args: [7 * random.int(3, 8) + random.int(2, 5), 7],
    },
  ],
  mistakes: {
    'remainder-dropped': { tag: 'cross-validation' },
    'remainder-last': { tag: 'cross-validation' },
    'longer-last': { tag: 'cross-validation' },
    'ceiling-size': { tag: 'cross-validation' },
    'round-robin': { tag: 'cross-validation' },
    'train-on-everything': { tag: 'data-split' },
    'sorted-as-text': { tag: 'data-split' },
  },
});
