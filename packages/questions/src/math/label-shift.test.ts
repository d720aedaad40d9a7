import { expect, test } from 'vitest';
import { shiftedPosterior } from './label-shift.ts';

test('posterior that disagrees with Bayes’ rule from the likelihoods', () => {
  const likelihood = [0.7, 0.2, 0.4];
  const bayes = (prior: number[]) => {
    const joint = prior.map((p, k) => p * likelihood[k]!);
    const total = joint.reduce((sum, p) => sum + p, 0);
    return joint.map((p) => p / total);
  };
  const [before, after] = [
    [0.5, 0.25, 0.25],
    [0.1, 0.6, 0.3],
  ];
  const shifted = shiftedPosterior(bayes(before!), before!, after!);
  bayes(after!).forEach((p, k) => expect(shifted[k]).toBeCloseTo(p, 12));
});
