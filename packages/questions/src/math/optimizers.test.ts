import { expect, test } from 'vitest';
import { adamStep, descent, momentumStep } from './optimizers.ts';

const constant = (g: number[]) => () => g;

test('velocity that is lost between steps: it grows towards g/(1 − m)', () => {
  const [, first, second, third] = descent([0], constant([1]), momentumStep(1, 0.5), 3);
  expect([first, second, third]).toEqual([[-1], [-2.5], [-4.25]]);
});

test('uncorrected moments: with them Adam would start with a step of about 3.16 rates', () => {
  const [, corrected] = descent([0, 0], constant([1e-3, -500]), adamStep(0.1), 1);
  expect(corrected![0]).toBeCloseTo(-0.1, 5);
  expect(corrected![1]).toBeCloseTo(0.1, 5);
  const [, raw] = descent([0], constant([2]), adamStep(0.1, { corrected: false }), 1);
  expect(raw![0]).toBeCloseTo(-0.1 * (0.1 / Math.sqrt(0.001)), 5);
});

test('state shared by two runs: each descent starts from rest', () => {
  const run = () => descent([1], ([x]) => [2 * x!], momentumStep(0.1, 0.9), 4);
  expect(run()).toEqual(run());
});
