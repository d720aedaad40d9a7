import { expect, test } from 'vitest';
import { fitPolynomial, meanSquaredError, polynomialAt } from './polynomial.ts';

test('as many coefficients as points: every point is met', () => {
  const [xs, ys] = [
    [-1, 0, 2, 3],
    [4, -1, 7, 0],
  ];
  expect(meanSquaredError(fitPolynomial(xs, ys, 3), xs, ys)).toBeCloseTo(0, 18);
});

test('more points than coefficients: the residuals are orthogonal to every power', () => {
  const [xs, ys] = [
    [-2, -1, 0, 1, 3],
    [1, 0, 2, -1, 4],
  ];
  const fit = fitPolynomial(xs, ys, 1);
  for (const power of [0, 1]) expect(xs.reduce((sum, x, i) => sum + (ys[i]! - polynomialAt(fit, x)) * x ** power, 0)).toBeCloseTo(0, 12);
});

test('zero pivot: rows are exchanged', () => {
  expect(fitPolynomial([-1, 1], [3, 5], 1)).toEqual([4, 1]);
  expect(() => fitPolynomial([1, 1], [3, 5], 1)).toThrow('not determined');
});
