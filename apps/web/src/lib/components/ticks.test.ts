import { expect, test } from 'vitest';
import { ticks } from './ticks.ts';

test('ticks are round, inside the range and free of rounding noise', () => {
  expect(ticks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(ticks(-6, 6, 6)).toEqual([-6, -4, -2, 0, 2, 4, 6]);
  expect(ticks(0.013, 0.047, 4)).toEqual([0.02, 0.03, 0.04]);
});

test('a flat curve has one tick and no endless loop', () => {
  expect(ticks(2, 2, 5)).toEqual([2]);
});
