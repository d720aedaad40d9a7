import { expect, test } from 'vitest';
import { centralDifference } from './central-difference.ts';
import { dot } from './linear.ts';
import { adaptiveAveragePool, adaptiveWindows, pool2d, pooledRow, pooledRowGradient, poolWindows } from './pooling.ts';

const map = [
  [-1, -2, -3, -4, -5],
  [-6, -7, -8, -9, -10],
  [-11, -12, -13, -14, -15],
];

test('a window that is not full: the remainder is dropped', () => {
  expect(poolWindows(5, 2, 2)).toEqual([
    { start: 0, end: 2 },
    { start: 2, end: 4 },
  ]);
});

test('maximum that starts at 0: the largest of negative values is negative', () => {
  expect(pool2d(map, 2, 2, 'max')).toEqual([[-1, -3]]);
});

test('windows that cannot overlap', () => {
  expect(pool2d(map, 3, 1, 'max')).toEqual([[-1, -2, -3]]);
  expect(pool2d(map, 2, 1, 'avg')).toEqual([
    [-4, -5, -6, -7],
    [-9, -10, -11, -12],
  ]);
});

test('windows of equal length: those of adaptive pooling differ and may share an element', () => {
  expect(adaptiveWindows(5, 3)).toEqual([
    { start: 0, end: 2 },
    { start: 1, end: 4 },
    { start: 3, end: 5 },
  ]);
  expect(adaptiveWindows(6, 3)).toEqual(poolWindows(6, 2, 2));
  expect(adaptiveWindows(2, 3).map(({ end, start }) => end - start)).toEqual([1, 2, 1]);
});

test('height and width exchanged', () => {
  expect(adaptiveAveragePool(map, 1, 3)).toEqual([[-6.5, -8, -9.5]]);
  expect(adaptiveAveragePool(map, 3, 1)).toEqual([[-3], [-8], [-13]]);
});

test('global average pooling', () => {
  expect(adaptiveAveragePool(map, 1, 1)).toEqual([[-8]]);
});

test('a gradient of pooling that central differences deny, with overlapping windows and a remainder', () => {
  const x = [1, -2, 5, 4, 3, 0.5, -1, 2];
  const upstream = [1, -2, 0.5];
  for (const mode of ['max', 'avg'] as const) {
    const numeric = centralDifference((values) => dot(upstream, pooledRow(values, 3, 2, mode)), x);
    pooledRowGradient(x, upstream, 3, 2, mode).forEach((value, i) => expect(value).toBeCloseTo(numeric[i]!, 8));
  }
  expect(pooledRow(x, 3, 2, 'max')).toEqual([5, 5, 3]);
});

test('equal maxima: the first of them gets the gradient, once', () => {
  expect(pooledRowGradient([2, 2, 2], [3], 3, 1, 'max')).toEqual([3, 0, 0]);
});
