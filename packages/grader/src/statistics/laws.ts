import { normalCdf, normalDensity } from './distributions.ts';

/** A law of mean 0 at scale 1: draws are divided by the case's scale before they are tested. */
export interface Law {
  variance: number;
  /** Fourth moment ÷ variance². */
  kurtosis: number;
  cdf(x: number): number;
  /** Draws lie within ±bound. */
  bound?: number;
}

/** P(|Z| ≤ 2), and E Z² and E Z⁴ of a normal cut at ±2, by parts from its density at 2. */
const kept = normalCdf(2) - normalCdf(-2);
const cutSecond = 1 - (4 * normalDensity(2)) / kept;
const cutFourth = 3 - (2 * (2 ** 3 + 3 * 2) * normalDensity(2)) / kept;

export const laws: Record<'normal' | 'uniform' | 'truncated-normal', Law> = {
  normal: { variance: 1, kurtosis: 3, cdf: normalCdf },
  /** On ±1. */
  uniform: { variance: 1 / 3, kurtosis: 9 / 5, cdf: (x) => Math.min(1, Math.max(0, (x + 1) / 2)), bound: 1 },
  /** A standard normal redrawn until within ±2. */
  'truncated-normal': {
    variance: cutSecond,
    kurtosis: cutFourth / cutSecond ** 2,
    cdf: (x) => Math.min(1, Math.max(0, (normalCdf(x) - normalCdf(-2)) / kept)),
    bound: 2,
  },
};
