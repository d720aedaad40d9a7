import { expect, test } from 'vitest';
import { batchNormTraining, batchStatistics } from './batch-norm.ts';

const x = [
  [1, 10],
  [3, 10],
  [5, 14],
  [7, 14],
];

test('variance divided by B − 1: the biased one is meant', () => {
  expect(batchStatistics(x)).toEqual({ mean: [4, 12], variance: [5, 4] });
});

test('rows normalized instead of columns: each feature has the mean beta and the deviation gamma', () => {
  const y = batchNormTraining(x, [2, 3], [1, -1], 0);
  const { mean, variance } = batchStatistics(y);
  [1, -1].forEach((beta, j) => expect(mean[j]).toBeCloseTo(beta, 12));
  [4, 9].forEach((square, j) => expect(variance[j]).toBeCloseTo(square, 12));
});
