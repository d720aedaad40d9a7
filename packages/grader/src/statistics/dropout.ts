import type { Arg, Sample } from 'questions';
import { isNumeric, type NumericLeaf } from '../compare.ts';
import { leavesOf } from '../leaves.ts';
import type { Check } from '../report.ts';
import type { LeafValue } from '../sandbox/protocol.ts';
import { certain, check } from './checks.ts';
import { binomialBound } from './distributions.ts';

/** Relative rounding of 1/(1 − rate) and of x·mask. */
const rounding = 1e-6;

/**
 * `mask` holds 0 or 1/(1 − rate), zeros in a share of about `rate`, and `out` is x·mask, x being the first argument.
 * A rate of 0, which also stands for a call that is not training, asks for a mask of ones.
 * Where the share is right, neighbours along rows and along columns must be independent: one mask for all examples is not dropout.
 */
export function dropoutChecks({ scale: rate }: Sample, args: Arg[], leaves: LeafValue[]): Check[] {
  const numeric = leaves.filter(isNumeric);
  const mask = numeric.find((leaf) => leaf.path === 'mask')!;
  const out = numeric.find((leaf) => leaf.path === 'out');
  const [x] = leavesOf(args[0], 'Matrix').filter(isNumeric);
  const kept = 1 / (1 - rate);
  const odd = mask.data.find((value) => value !== 0 && Math.abs(value - kept) > rounding * kept);
  const zeros = mask.data.filter((value) => value === 0).length / mask.data.length;
  const share =
    rate === 0 ? certain('dropped', zeros === 0, zeros, 0) : check('dropped', binomialBound(zeros, rate, mask.data.length), zeros, rate);
  const wrongProduct = mask.data.findIndex(
    (value, i) => Math.abs((out?.data[i] ?? NaN) - x!.data[i]! * value) > rounding * (1 + Math.abs(x!.data[i]!)),
  );
  return [
    certain('mask-values', odd === undefined, odd ?? kept, kept),
    share,
    ...(rate > 0 && share.passed ? [neighbourCheck('along-rows', mask, rate, 1), neighbourCheck('along-columns', mask, rate, 0)] : []),
    certain(
      'out-is-x-times-mask',
      wrongProduct < 0,
      wrongProduct < 0 ? 0 : (out?.data[wrongProduct] ?? NaN),
      wrongProduct < 0 ? 0 : x!.data[wrongProduct]! * mask.data[wrongProduct]!,
    ),
  ];
}

/**
 * Correlation of dropped neighbours along an axis of the mask. Each entry is in one pair at most, so that the pairs are independent, and
 * Bernstein's inequality holds for the sum S of n products of centred indicators, each of variance v² = (p(1 − p))² and at most 1:
 * P(|S| ≥ t) ≤ 2·exp(−t²/(2(n·v² + t/3))).
 *
 * @param axis 1: neighbours within a row, 0: within a column
 */
function neighbourCheck(id: string, { shape, data }: NumericLeaf, rate: number, axis: 0 | 1): Check {
  const [rows = 0, columns = 0] = shape;
  const centred = (row: number, column: number): number => (data[row * columns + column] === 0 ? 1 : 0) - rate;
  let sum = 0;
  let pairs = 0;
  for (let row = 0; row + (1 - axis) < rows; row += 2 - axis) {
    for (let column = 0; column + axis < columns; column += 1 + axis) {
      sum += centred(row, column) * centred(row + 1 - axis, column + axis);
      pairs++;
    }
  }
  const variance = rate * (1 - rate);
  const bound = 2 * Math.exp(-(sum ** 2) / (2 * (pairs * variance ** 2 + Math.abs(sum) / 3)));
  return check(id, pairs === 0 ? 1 : Math.min(1, bound), pairs === 0 ? 0 : sum / (pairs * variance), 0);
}

/** By how much a binomial probability may exceed the normal density at its mode, for the sizes of cases (n·p·(1 − p) of some hundreds). */
const modeExcess = 1.01;
/** Counts nearer to n·p than this are the expected one, whichever way it was rounded. */
const nearest = 1;

/**
 * The number of dropped entries varies where each is drawn by itself. A program that drops exactly n·p of them is right in every single call;
 * that all calls of a task do so by chance has a probability of at most Π k/√(2π·n·p(1 − p)), k being the whole numbers next to n·p.
 */
export function countCheck(calls: { mask: Float64Array; rate: number }[]): Check[] {
  if (calls.length === 0) return [];
  const chances = calls.map(({ mask, rate }) => {
    const expected = mask.length * rate;
    const dropped = mask.filter((value) => value === 0).length;
    const candidates = Math.abs(expected - Math.round(expected)) < rounding ? 1 : 2;
    const chance = Math.min(1, (modeExcess * candidates) / Math.sqrt(2 * Math.PI * expected * (1 - rate)));
    return { isExact: Math.abs(dropped - expected) < nearest, chance };
  });
  const exact = chances.filter(({ isExact }) => isExact).length;
  const p = exact === chances.length ? chances.reduce((product, { chance }) => product * chance, 1) : 1;
  return [check('count-varies', p, exact / chances.length, 0)];
}
