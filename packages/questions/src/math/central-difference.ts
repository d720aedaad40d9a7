import type { Nested } from './nested.ts';

/** About the cube root of the rounding unit, where the errors of truncation (h²) and of rounding (u/h) balance. */
const defaultStep = 1e-5;

/**
 * The gradient of a scalar function by central differences, (f(x + h) − f(x − h)) / 2h, one element at a time, in float64.
 *
 * @param f a function of a number or of nested arrays; it must not keep or change its argument
 * @param at where; the result has its shape
 * @param step h for elements up to 1 in magnitude; larger ones use step·|x|
 * @returns ∂f/∂x, with an error of about 1e-10 where f and its third derivative are of order 1
 */
export function centralDifference<T extends Nested>(f: (x: T) => number, at: T, step = defaultStep): T {
  // Both stand in an array of one, so that a plain number has a place that can be written.
  const point = [structuredClone(at)];
  const gradient = [structuredClone(at)];
  fillGradient(point, gradient, () => f(point[0]!), step);
  return gradient[0]!;
}

function fillGradient(point: Nested[], gradient: Nested[], evaluate: () => number, step: number): void {
  point.forEach((value, i) => {
    if (typeof value === 'number') gradient[i] = slopeAt(point, i, value, evaluate, step);
    else {
      const inner = gradient[i];
      if (Array.isArray(inner)) fillGradient(value, inner, evaluate, step);
    }
  });
}

function slopeAt(point: Nested[], i: number, value: number, evaluate: () => number, step: number): number {
  const h = step * Math.max(1, Math.abs(value));
  const [above, below] = [value + h, value - h];
  point[i] = above;
  const high = evaluate();
  point[i] = below;
  const low = evaluate();
  point[i] = value;
  // The distance that was really taken: value ± h is rounded.
  return (high - low) / (above - below);
}
