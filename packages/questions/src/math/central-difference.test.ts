import { expect, test } from 'vitest';
import { centralDifference } from './central-difference.ts';
import { add, dense, dot, matmul, transpose } from './linear.ts';
import { inner } from './nested.ts';
import { softmaxRows } from './softmax.ts';

test('plain number: slope of x³ at 2 is 12', () => {
  expect(centralDifference((x: number) => x ** 3, 2)).toBeCloseTo(12, 8);
});

test('element order: each element gets its own slope, and the argument is left as it was', () => {
  const at = [
    [1, 2, 3],
    [4, 5, 6],
  ];
  const gradient = centralDifference((x) => x.flat().reduce((sum, value, i) => sum + (i + 1) * value ** 2, 0), at);
  const expected = [
    [2, 8, 18],
    [32, 50, 72],
  ];
  gradient.forEach((row, i) => row.forEach((value, j) => expect(value).toBeCloseTo(expected[i]![j]!, 6)));
  expect(at).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
});

test('large element: the step grows with it, so that it is not lost in rounding', () => {
  expect(centralDifference(([x]: number[]) => x! ** 2, [1e9])[0]).toBeCloseTo(2e9, -2);
});

test('vector-Jacobian product: of a dense layer, dW is xᵀ·dout', () => {
  const [x, w, b, dout] = [
    [
      [1, -2],
      [0.5, 3],
      [2, 2],
    ],
    [
      [0.1, 0.2, -0.3],
      [0.4, 0.5, 0.6],
    ],
    [1, 2, 3],
    [
      [1, 0, 2],
      [3, -1, 1],
      [0, 2, 1],
    ],
  ];
  const dw = centralDifference((weights) => inner(dout, dense(x, weights, b)), w);
  matmul(transpose(x), dout).forEach((row, i) => row.forEach((value, j) => expect(dw[i]![j]).toBeCloseTo(value, 6)));
});

test('large logits: softmax rows stay exact', () => {
  expect(
    softmaxRows([
      [1000, 0],
      [-1000, -1000],
    ]),
  ).toEqual([
    [1, 0],
    [0.5, 0.5],
  ]);
});

test('shapes: what does not fit is refused with both lengths', () => {
  expect(() => dot([1], [1, 2])).toThrow('1 and 2');
  expect(() => inner([1, [2]], [1, 2])).toThrow('shapes differ');
  expect(add([[1]], [[2]])).toEqual([[3]]);
});
