import { expect, test } from 'vitest';
import { binomialBound, chiSquareZ, erfc, kolmogorovBound, normalCdf, normalTails } from './distributions.ts';
import { laws } from './laws.ts';

const relative = (got: number, expected: number): number => Math.abs(got / expected - 1);

test('erfc in the tail keeps its relative precision, on both sides of the hand-over', () => {
  // Abramowitz and Stegun 1964, tables 7.1 and 7.3, and 50-digit evaluation.
  const known = [
    [0, 1],
    [0.5, 0.4795001221869535],
    [1, 0.15729920705028513],
    [2, 0.004677734981047266],
    [3, 2.209049699858544e-5],
    [5, 1.5374597944280349e-12],
  ] as const;
  for (const [x, value] of known) expect(relative(erfc(x), value)).toBeLessThan(1e-11);
  expect(relative(erfc(2.5), erfc(2.5 + 1e-12))).toBeLessThan(1e-10);
});

test('tails of a normal: two sides, symmetric', () => {
  expect(relative(normalTails(5.326723886384098), 1e-7)).toBeLessThan(1e-6);
  expect(normalCdf(-1.3) + normalCdf(1.3)).toBeCloseTo(1, 14);
});

/** For an even n, P(χ² > x) is the probability of fewer than n/2 events of a Poisson law of mean x/2. */
function chiSquareTail(x: number, n: number): number {
  let logTerm = -x / 2;
  let sum = Math.exp(logTerm);
  for (let k = 1; k < n / 2; k++) {
    logTerm += Math.log(x / 2 / k);
    sum += Math.exp(logTerm);
  }
  return sum;
}

test('χ² at p-values of 1e-7: the approximation is within a tenth of the exact sum', () => {
  for (const [n, x] of [
    [100, 186],
    [1000, 1257],
  ] as const) {
    const exact = chiSquareTail(x, n);
    expect(exact).toBeLessThan(1e-6);
    expect(relative(normalTails(chiSquareZ(x, n)) / 2, exact)).toBeLessThan(0.1);
  }
});

test('bounds are no more than 1', () => {
  expect(kolmogorovBound(0, 10)).toBe(1);
  expect(binomialBound(0.5, 0.5, 100)).toBe(1);
  expect(binomialBound(0, 0.5, 30)).toBeLessThan(1e-8);
});

test('moments of the laws: variance and kurtosis agree with a numerical integral of the distribution function', () => {
  for (const { cdf, variance, kurtosis } of Object.values(laws)) {
    const step = 1e-3;
    let [second, fourth] = [0, 0];
    for (let x = -9; x < 9; x += step) {
      const weight = cdf(x + step) - cdf(x);
      second += weight * (x + step / 2) ** 2;
      fourth += weight * (x + step / 2) ** 4;
    }
    expect(second).toBeCloseTo(variance, 5);
    expect(fourth / second ** 2).toBeCloseTo(kurtosis, 4);
  }
});
