import { expect, test } from 'vitest';
import { cosines, descentOnSquares, patientStop, squaredError } from './training-curve.ts';

test('descent that does not reach a solution there is', () => {
  const features = [0.1, 0.4, 0.6, 0.9].map((x) => cosines(x, 2));
  const targets = features.map(([one, cosine]) => 0.5 * one! - 2 * cosine!);
  const path = descentOnSquares(features, targets, 0.3, 200);
  expect(path[200]).toEqual([expect.closeTo(0.5, 6), expect.closeTo(-2, 6)]);
  expect(squaredError(features, targets, path[0]!)).toBeGreaterThan(1);
  expect(squaredError(features, targets, path[200]!)).toBeCloseTo(0, 10);
});

test('patience: equal losses are no improvement', () => {
  expect(patientStop([3, 2, 2.5, 2, 1], 2)).toEqual({ best: 1, stop: 3 });
  expect(patientStop([3, 2, 2.5, 2, 1], 3)).toEqual({ best: 4, stop: 4 });
});
