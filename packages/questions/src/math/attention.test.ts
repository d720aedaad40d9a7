import { expect, test } from 'vitest';
import { attention } from './attention.ts';

const q = [
  [1, 0, 1, 0],
  [0, 4, 0, 0],
];
const k = [
  [1, 0, 1, 1],
  [2, 1, 2, 0],
];
const v = [
  [1, 0, 2],
  [3, 2, -2],
];
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

test('wrong scale or wrong axis: scores 1, 2 and 0, 2 by hand, a row for each query', () => {
  const { scores, weights, out } = attention(q, k, v);
  expect(scores).toEqual([
    [1, 2],
    [0, 2],
  ]);
  expect(weights[0]![1]).toBeCloseTo(sigmoid(1), 12);
  expect(weights[1]![1]).toBeCloseTo(sigmoid(2), 12);
  expect(out[0]![0]).toBeCloseTo(1 + 2 * sigmoid(1), 12);
});

test('a later key leaks: under the causal mask the first query has its own value alone', () => {
  const { weights, out } = attention(q, k, v, true);
  expect(weights[0]).toEqual([1, 0]);
  expect(out[0]).toEqual(v[0]);
  expect(out[1]).toEqual(attention(q, k, v).out[1]);
});
