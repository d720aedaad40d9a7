import { expect, test } from 'vitest';
import { quantile, timesTable } from './tables.ts';

test('a quantile is one of the values, and of an empty list none', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
  expect([0.5, 0.95, 0.99, 1].map((share) => quantile(hundred, share))).toEqual([50, 95, 99, 100]);
  expect(quantile([7], 0.5)).toBe(7);
  expect(quantile([], 0.5)).toBeNaN();
});

test('what was refused is counted apart', () => {
  const sample = { name: 'submit', ms: 5, hasRetryAfter: true };
  const table = timesTable(
    [
      { ...sample, status: 200 },
      { ...sample, status: 503 },
      { ...sample, status: 503 },
    ],
    2,
  );
  expect(table).toMatch(/submit +3 +1\.5 +5\.0 +5\.0 +5\.0 +2 × 503/);
});
