import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { glorotDeviation, heDeviation, reluFactor, uniformBound } from './initialisation.ts';

test('a variance taken for a deviation: 8 inputs, 0.5', () => {
  expect(heDeviation(8)).toBe(0.5);
  expect(glorotDeviation(3, 5)).toBe(0.5);
});

test('a deviation taken for a bound: the mean square over the interval is the variance', () => {
  const bound = uniformBound(0.5);
  const points = Array.from({ length: 1000 }, (_, i) => bound * (((i + 0.5) / 1000) * 2 - 1));
  expect(points.reduce((sum, x) => sum + x * x, 0) / points.length).toBeCloseTo(0.25, 5);
});

test('ReLU forgotten: a sampled layer multiplies the second moment by the factor', () => {
  const random = createRandom(29);
  const [fanIn, units, deviation] = [400, 4000, 0.07];
  const before = random.vector(fanIn);
  const h = before.map((z) => Math.max(0, z));
  const after = Array.from({ length: units }, () => h.reduce((sum, x) => sum + x * deviation * random.normal(), 0));
  const moment = (values: number[]) => values.reduce((sum, x) => sum + x * x, 0) / values.length;
  // √(2/4000) for the sample of units, as much again for the 400 inputs.
  expect(Math.abs(moment(after) / moment(before) / reluFactor(fanIn, deviation) - 1)).toBeLessThan(0.2);
});
