import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { layerNorm, momentsOf } from './layer-norm.ts';

const random = createRandom(19);
const x = random.matrix(3, 5, 2);
const [ones, zeros] = [Array<number>(5).fill(1), Array<number>(5).fill(0)];

test('a biased mean or variance: rows come out with mean 0 and variance 1', () => {
  for (const row of layerNorm(x, ones, zeros, 0)) {
    const { mean, variance } = momentsOf(row);
    expect(mean).toBeCloseTo(0, 12);
    expect(variance).toBeCloseTo(1, 12);
  }
});

test('statistics over the batch: a row does not depend on the others', () => {
  expect(layerNorm([x[1]!], ones, zeros, 1e-5)[0]).toEqual(layerNorm(x, ones, zeros, 1e-5)[1]);
});

test('0 / 0 in a constant row: the result is β', () => {
  expect(layerNorm([[3, 3, 3]], [2, 2, 2], [1, -1, 0], 1e-5)).toEqual([[1, -1, 0]]);
});
