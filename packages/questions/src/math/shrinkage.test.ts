import { expect, test } from 'vitest';
import { shrunkByL1, shrunkByL2 } from './shrinkage.ts';

/** The minimiser on a fine grid. */
const minimiser = (loss: (w: number) => number): number =>
  Array.from({ length: 8001 }, (_, i) => (i - 4000) / 1000).reduce((best, w) => (loss(w) < loss(best) ? w : best));

test('formula against a search: both signs, and inside the threshold', () => {
  for (const a of [3, -2.5, 0.4, -0.3]) {
    expect(shrunkByL1(a, 0.5)).toBeCloseTo(
      minimiser((w) => (w - a) ** 2 / 2 + 0.5 * Math.abs(w)),
      2,
    );
    expect(shrunkByL2(a, 0.5)).toBeCloseTo(
      minimiser((w) => (w - a) ** 2 / 2 + 0.5 * w ** 2),
      2,
    );
  }
  expect(Math.abs(shrunkByL1(0.4, 0.5))).toBe(0);
});
