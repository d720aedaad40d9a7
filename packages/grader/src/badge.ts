import type { JudgedCase } from './judge.ts';
import type { Report } from './report.ts';

const shapeCodes = new Set(['wrong-shape', 'wrong-rank', 'ragged', 'missing-field', 'wrong-type']);
const finiteCodes = new Set(['non-finite', 'not-finite']);

/** Arguments from this magnitude on are extreme: exp overflows in float32 at 89. */
const extremeFrom = 80;

/** Where the failure lies: `shapes`; `numerics` where only extreme values go wrong and others are right; otherwise `mathematics`. */
export function badgeOf(cases: JudgedCase[]): Report['badge'] {
  const failing = cases.filter((one) => one.status === 'wrong' || one.status === 'invalid-output');
  if (failing.length === 0 || failing.some((one) => one.reason?.code === 'argument-mutated')) return undefined;
  if (failing.some((one) => shapeCodes.has(one.reason?.code ?? ''))) return 'shapes';
  const isNumeric = (one: JudgedCase): boolean => finiteCodes.has(one.reason?.code ?? '') || isExtreme(one.definition.args);
  return failing.every(isNumeric) && cases.some((one) => one.status === 'passed') ? 'numerics' : 'mathematics';
}

function isExtreme(arg: unknown): boolean {
  if (typeof arg === 'number') return Math.abs(arg) >= extremeFrom;
  if (typeof arg !== 'object' || arg === null) return false;
  // A generator's extremes are asked for by a flag; its seed is a large number that means nothing.
  if ('rng' in arg) return 'extremes' in arg && arg.extremes === true;
  return Object.values(arg).some(isExtreme);
}
