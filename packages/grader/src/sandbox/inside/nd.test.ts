import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ndNames } from '../nd-names.ts';
import * as nd from './nd.ts';

test('the module, the names that can be forbidden and the declarations of the editor agree', () => {
  const declarations = readFileSync(new URL('../../../../questions/src/learner.d.ts', import.meta.url), 'utf8');
  const declared = new Set([...declarations.matchAll(/export function (\w+)/g)].map(([, name]) => name));
  expect(Object.keys(nd).toSorted()).toEqual(ndNames.toSorted());
  expect([...declared].toSorted()).toEqual(ndNames.toSorted());
});

test('rows made by zeros and full are not shared', () => {
  const made = nd.zeros(2, 2) as number[][];
  made[0]![0] = 5;
  expect(made).toEqual([
    [5, 0],
    [0, 0],
  ]);
  expect(nd.full([1, 2, 2], 7)).toEqual([
    [
      [7, 7],
      [7, 7],
    ],
  ]);
});

test('shape names the row that differs', () => {
  expect(nd.shape([[[1, 2, 3]], [[4, 5, 6]]])).toEqual([2, 1, 3]);
  expect(() => nd.shape([[1, 2], [3]])).toThrow('row 0 is [2] but row 1 is [1]');
});

test('elementwise helpers refuse shapes that differ', () => {
  expect(nd.add([[1, 2]], [[10, 20]])).toEqual([[11, 22]]);
  expect(nd.sub([1], [3])).toEqual([-2]);
  expect(nd.mul([[2], [3]], [[4], [5]])).toEqual([[8], [15]]);
  expect(() => nd.add([1, 2], [1])).toThrow('shapes differ, [2] and [1]');
  expect(() => nd.mul([[1]], [1])).toThrow(RangeError);
  expect(nd.maximum([[-1, 2]], 0)).toEqual([[0, 2]]);
  expect(nd.maximum([-1, 2], [0, 1])).toEqual([0, 2]);
  expect(nd.scale([[1, -2]], 3)).toEqual([[3, -6]]);
});

test('matmul is not its transpose, and says where inner dimensions differ', () => {
  expect(
    nd.matmul(
      [[1, 2, 3]],
      [
        [1, 10],
        [2, 20],
        [3, 30],
      ],
    ),
  ).toEqual([[14, 140]]);
  expect(() => nd.matmul([[1, 2]], [[1], [2], [3]])).toThrow('row 0 of a has 2 entries, b has 3 rows');
  expect(nd.transpose([[1, 2, 3]])).toEqual([[1], [2], [3]]);
});

test('sums run along the axis that their name says', () => {
  const x = [
    [1, 2],
    [10, 20],
    [100, 200],
  ];
  expect(nd.sum(x)).toBe(333);
  expect(nd.rowSums(x)).toEqual([3, 30, 300]);
  expect(nd.colSums(x)).toEqual([111, 222]);
});

// Values of the C library's erf.
test.each([
  [0, 0],
  [1e-10, 1.1283791670955126e-10],
  [0.1, 0.1124629160182849],
  [0.5, 0.5204998778130465],
  [1, 0.8427007929497149],
  [1.5, 0.9661051464753108],
  [2.4999, 0.9995928300996666],
  [2.5, 0.999593047982555],
  [3, 0.9999779095030014],
  [4, 0.9999999845827421],
  [5.9, 0.9999999999999999],
  [40, 1],
  [Infinity, 1],
])('erf(±%d)', (x, expected) => {
  expect(Math.abs(nd.erf(x) - expected)).toBeLessThanOrEqual(2e-15 * expected);
  expect(nd.erf(-x) + nd.erf(x)).toBe(0);
});

test('erf of NaN is NaN', () => expect(nd.erf(NaN)).toBeNaN());
