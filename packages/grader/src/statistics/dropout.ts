import type { Arg, Sample } from 'questions';
import { isNumeric } from '../compare.ts';
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
 */
export function dropoutChecks({ scale: rate }: Sample, args: Arg[], leaves: LeafValue[]): Check[] {
  const numeric = leaves.filter(isNumeric);
  const mask = numeric.find((leaf) => leaf.path === 'mask')!;
  const out = numeric.find((leaf) => leaf.path === 'out');
  const [x] = leavesOf(args[0], 'Matrix').filter(isNumeric);
  const kept = 1 / (1 - rate);
  const odd = mask.data.find((value) => value !== 0 && Math.abs(value - kept) > rounding * kept);
  const zeros = mask.data.filter((value) => value === 0).length / mask.data.length;
  const wrongProduct = mask.data.findIndex(
    (value, i) => Math.abs((out?.data[i] ?? NaN) - x!.data[i]! * value) > rounding * (1 + Math.abs(x!.data[i]!)),
  );
  return [
    certain('mask-values', odd === undefined, odd ?? kept, kept),
    rate === 0 ? certain('dropped', zeros === 0, zeros, 0) : check('dropped', binomialBound(zeros, rate, mask.data.length), zeros, rate),
    certain(
      'out-is-x-times-mask',
      wrongProduct < 0,
      wrongProduct < 0 ? 0 : (out?.data[wrongProduct] ?? NaN),
      wrongProduct < 0 ? 0 : x!.data[wrongProduct]! * mask.data[wrongProduct]!,
    ),
  ];
}
