import { expect, test } from 'vitest';
import { isBestAsNumbers, isNumbered, mapCellSize } from './presentation.ts';
import { slicesOf } from './slices.ts';

test('three maps stand side by side where the pane is wide enough', () => {
  const side = mapCellSize(700, 16, 3);
  expect(side).toBeLessThan(18);
  expect(3 * (16 * (side + 1) + 22) + 2 * 12).toBeLessThanOrEqual(700);
});

test('cells too small to point at are not made: the maps stand under each other, at full size', () => {
  expect(mapCellSize(330, 16, 3)).toBe(18);
});

test('a small map is not blown up', () => expect(mapCellSize(2000, 4, 3)).toBe(18));

test('small cells are numbered every fifth, so that the numbers do not run together', () => {
  expect([0, 1, 5, 7].map((at) => isNumbered(at, 10))).toEqual([true, false, true, false]);
  expect(isNumbered(7, 18)).toBe(true);
});

test('a long vector is a map, a small matrix is numbers', () => {
  expect(isBestAsNumbers(slicesOf([40]))).toBe(false);
  expect(isBestAsNumbers(slicesOf([3, 4]))).toBe(true);
});
