/** Distribution functions that the checks need, to a relative 1e-10 or better in the tails, where p-values of 1e-7 lie. */

/** Where the series of erf hands over to the continued fraction of erfc. */
const seriesUpTo = 2.5;
const fractionDepth = 80;

/**
 * 1 − erf(x) for x ≥ 0. Up to 2.5 by erf(x) = 2/√π·e^(−x²)·Σ 2ⁿx^(2n+1)/(2n+1)!!, whose terms are all positive; beyond by the continued
 * fraction e^(−x²)/√π · 1/(x + ½/(x + 1/(x + 3⁄2/(x + …)))) (Abramowitz and Stegun 1964, 7.1.6 and 7.1.14).
 */
export function erfc(x: number): number {
  const gauss = Math.exp(-x * x) / Math.sqrt(Math.PI);
  if (x > seriesUpTo) {
    let tail = x;
    for (let k = fractionDepth; k > 0; k--) tail = x + k / 2 / tail;
    return gauss / tail;
  }
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * Number.EPSILON; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return 1 - 2 * gauss * sum;
}

/** P(|Z| > |z|) for a standard normal Z. */
export const normalTails = (z: number): number => erfc(Math.abs(z) / Math.SQRT2);

/** P(Z ≤ z) for a standard normal Z. */
export const normalCdf = (z: number): number => (z < 0 ? normalTails(z) / 2 : 1 - normalTails(z) / 2);

/** The density of a standard normal. */
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/**
 * The z of a χ² with n degrees of freedom: (∛(χ²/n) − (1 − 2/9n)) / √(2/9n) is nearly standard normal
 * (Wilson and Hilferty 1931); p-values of 1e-7 are right within a tenth from n = 100 on.
 */
export const chiSquareZ = (chiSquare: number, n: number): number => (Math.cbrt(chiSquare / n) - (1 - 2 / (9 * n))) / Math.sqrt(2 / (9 * n));

/** A bound on P(D ≥ d) for the Kolmogorov-Smirnov distance of n draws: 2·e^(−2nd²), for every n (Massart 1990). */
export const kolmogorovBound = (d: number, n: number): number => Math.min(1, 2 * Math.exp(-2 * n * d * d));

/** A bound on the probability that a share of n draws is as far from p as `share` is: 2·e^(−n·KL(share‖p)) (Chernoff 1952). */
export function binomialBound(share: number, p: number, n: number): number {
  const term = (a: number, b: number): number => (a === 0 ? 0 : a * Math.log(a / b));
  return Math.min(1, 2 * Math.exp(-n * (term(share, p) + term(1 - share, 1 - p))));
}
