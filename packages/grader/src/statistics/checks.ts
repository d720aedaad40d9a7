import type { Check } from '../report.ts';
import { toWire } from '../wire.ts';
import { binomialBound, chiSquareZ, kolmogorovBound, normalTails } from './distributions.ts';
import type { Law } from './laws.ts';

/**
 * The level of each check. A task has about a dozen of them that leave something to chance, so that a right program is rejected about once in a million.
 *
 * Power of the deviation check with n draws of a normal law: the mean of squares has a relative deviation of √(2/n). It rejects beyond 5.33 of
 * those (two sides at 1e-7); a program whose variance is k times the right one is caught with probability 1 − 1e-6 where
 * |k − 1| ≥ (5.33 + 4.75·k)·√(2/n), 4.75 being the normal quantile of 1 − 1e-6. For k = 1.1 that is n ≥ 2·(10.56 / 0.1)² = 22,300 and for
 * k = 0.9 n ≥ 2·(9.61 / 0.1)² = 18,500, so that the 32,000 draws of a task's cases together see every error of 10% (of 8.4% at least).
 * One case alone with 8,000 draws sees 18%, with 16,000 draws 12%. Uniform and truncated laws have lighter tails, √((κ−1)/n) is smaller, and they see more.
 */
export const level = 1e-7;

/** Draws of one call, at scale 1, with the lengths of their last two axes. */
export interface Draws {
  values: Float64Array;
  columns: number;
  rows: number;
}

export const check = (id: string, pValue: number, measured: number, expected: number): Check => ({
  id,
  passed: pValue > level,
  pValue,
  measured: toWire(measured),
  expected: toWire(expected),
});

/** A check that allows no chance: p is 1 or 0. */
export const certain = (id: string, holds: boolean, measured: number, expected: number): Check =>
  check(id, holds ? 1 : 0, measured, expected);

const sum = (values: Float64Array, f: (value: number) => number): number => values.reduce((total, value) => total + f(value), 0);

/** p of a variance: the mean of squares about the known mean 0, as χ² for a normal law, by the fourth moment for the others. */
export function varianceP(meanSquare: number, law: Law, n: number, variance = law.variance): number {
  const ratio = meanSquare / variance;
  return normalTails(law.kurtosis === 3 ? chiSquareZ(ratio * n, n) : ((ratio - 1) * Math.sqrt(n)) / Math.sqrt(law.kurtosis - 1));
}

export const meanSquareOf = (values: Float64Array): number => sum(values, (value) => value * value) / values.length;

/** The deviation alone: what is asked of each single case. `scale` turns the figures back into the case's own. */
export function deviationCheck(values: Float64Array, law: Law, scale = 1): Check {
  const meanSquare = meanSquareOf(values);
  return check('deviation', varianceP(meanSquare, law, values.length), scale * Math.sqrt(meanSquare), scale * Math.sqrt(law.variance));
}

/** Everything that is asked of all draws of a task's cases together. */
export function pooledChecks(draws: Draws[], law: Law): Check[] {
  const values = Float64Array.from(draws.flatMap((one) => Array.from(one.values)));
  const n = values.length;
  const mean = sum(values, (value) => value) / n;
  const distance = kolmogorovDistance(values, law);
  const checks = [
    check('mean', normalTails(mean / Math.sqrt(law.variance / n)), mean, 0),
    deviationCheck(values, law),
    check('distribution', kolmogorovBound(distance, n), distance, 0),
    correlationCheck('along-rows', draws, 1, 0),
    correlationCheck('along-columns', draws, 0, 1),
  ];
  return [...checks, ...(law.bound === undefined ? [tailsCheck(values, law)] : boundChecks(values, law, law.bound))];
}

/** The largest distance between the empirical distribution function and the law's. */
function kolmogorovDistance(values: Float64Array, law: Law): number {
  const sorted = values.toSorted();
  return sorted.reduce((largest, value, i) => {
    const p = law.cdf(value);
    return Math.max(largest, p - i / sorted.length, (i + 1) / sorted.length - p);
  }, 0);
}

/**
 * Correlation of each draw with its neighbour along an axis, Σ xᵢxⱼ / Σ xᵢ², which times √n pairs is nearly standard normal for independent
 * draws. Neighbours are those within one call.
 */
function correlationCheck(id: string, draws: Draws[], alongRow: number, alongColumn: number): Check {
  let products = 0;
  let squares = 0;
  let pairs = 0;
  for (const { values, rows, columns } of draws) {
    for (let i = 0; i < values.length; i++) {
      const [row, column] = [Math.floor(i / columns) % rows, i % columns];
      if (column + alongRow >= columns || row + alongColumn >= rows) continue;
      products += values[i]! * values[i + alongRow + alongColumn * columns]!;
      squares += values[i]! ** 2;
      pairs++;
    }
  }
  const correlation = squares === 0 ? 0 : products / squares;
  return check(id, normalTails(correlation * Math.sqrt(pairs)), correlation, 0);
}

/** Beyond the ±2.27 of a normal law that was cut at ±2 and scaled back to deviation 1, whose other figures are nearly right. */
const tail = 2.5;

/** The share of draws in the tails of a law that has no bound. */
function tailsCheck(values: Float64Array, law: Law): Check {
  const share = values.filter((value) => Math.abs(value) > tail).length / values.length;
  const expected = law.cdf(-tail) + 1 - law.cdf(tail);
  return check('tails', binomialBound(share, expected, values.length), share, expected);
}

/** A relative 1e-6 beyond the bound is rounding. */
const boundSlack = 1e-6;

/** No draw lies beyond the bound, and both ends are reached: n draws all stay below m with probability cdf(m)ⁿ. */
function boundChecks(values: Float64Array, law: Law, bound: number): Check[] {
  const [lowest, highest] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)] as const,
    [Infinity, -Infinity],
  );
  const n = values.length;
  const farthest = Math.max(-lowest, highest);
  const reached = Math.min(-lowest, highest);
  return [
    certain('bound', farthest <= bound * (1 + boundSlack), farthest, bound),
    check('bound-reached', Math.min(1, 2 * law.cdf(reached) ** n), reached, bound),
  ];
}
