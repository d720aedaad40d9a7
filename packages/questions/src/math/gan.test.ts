import { expect, test } from 'vitest';
import { centralDifference } from './central-difference.ts';
import {
  bilinearDistance,
  binaryCrossEntropy,
  discriminatorLoss,
  jensenShannon,
  logitsOf,
  minimaxLoss,
  minimaxSlope,
  nonSaturatingLoss,
  nonSaturatingSlope,
  optimalDiscriminator,
  sampleGradient,
} from './gan.ts';

const sigmoid = (s: number) => 1 / (1 + Math.exp(-s));

test('losses of moderate logits follow their definition', () => {
  const [real, fake] = [
    [2, 1],
    [-3, -1, 0],
  ];
  const realPart = -(Math.log(sigmoid(2)) + Math.log(sigmoid(1))) / 2;
  const fakePart = -(Math.log(1 - sigmoid(-3)) + Math.log(1 - sigmoid(-1)) + Math.log(0.5)) / 3;
  expect(discriminatorLoss(real, fake)).toBeCloseTo(realPart + fakePart, 12);
  expect(minimaxLoss(fake)).toBeCloseTo(-fakePart, 12);
  expect(nonSaturatingLoss(fake)).toBeCloseTo(-(Math.log(sigmoid(-3)) + Math.log(sigmoid(-1)) + Math.log(0.5)) / 3, 12);
});

test('certain logits: exact and not merely finite', () => {
  expect(discriminatorLoss([-1000], [1000])).toBe(2000);
  expect(discriminatorLoss([1000], [-1000])).toBe(0);
  expect(nonSaturatingLoss([-1000])).toBe(1000);
  expect(binaryCrossEntropy(-1000, 0.25)).toBe(250);
});

test('slopes are those of the losses', () => {
  for (const s of [-3, -0.5, 0, 2]) {
    expect(minimaxSlope(s)).toBeCloseTo(
      centralDifference((x: number) => minimaxLoss([x]), s),
      8,
    );
    expect(nonSaturatingSlope(s)).toBeCloseTo(
      centralDifference((x: number) => nonSaturatingLoss([x]), s),
      8,
    );
  }
});

test('the optimal discriminator cannot be improved, and its loss is log 4 − 2·JS', () => {
  const [p, q] = [
    [0.6, 0.3, 0.1],
    [0.2, 0.3, 0.5],
  ];
  const loss = (d: number[]) => p.reduce((sum, value, i) => sum - value * Math.log(d[i]!) - q[i]! * Math.log(1 - d[i]!), 0);
  const best = p.map((value, i) => optimalDiscriminator(value, q[i]!));
  expect(loss(best)).toBeCloseTo(Math.log(4) - 2 * jensenShannon(p, q), 12);
  for (const slope of centralDifference(loss, best)) expect(slope).toBeCloseTo(0, 8);
});

test('Jensen–Shannon divergence: 0 for equal distributions, log 2 for disjoint ones', () => {
  expect(jensenShannon([0.5, 0.5], [0.5, 0.5])).toBe(0);
  expect(jensenShannon([1, 0], [0, 1])).toBeCloseTo(Math.LN2, 12);
});

test('the gradient that reaches a sample through the discriminator', () => {
  const samples = [
    [0.5, -1],
    [2, 0.3],
    [-0.7, 1.1],
  ];
  const discriminator = { w: [[0.8], [-1.5]], b: [0.2] };
  const expected = centralDifference((x) => nonSaturatingLoss(logitsOf(x, discriminator)), samples);
  sampleGradient(samples, discriminator).forEach((row, n) => row.forEach((value, j) => expect(value).toBeCloseTo(expected[n]![j]!, 8)));
});

test('simultaneous steps on a·b move away from the equilibrium', () => {
  let [a, b] = [0.6, 0.8];
  for (let i = 0; i < 5; i++) [a, b] = [a - 0.3 * b, b + 0.3 * a];
  expect(Math.hypot(a, b)).toBeCloseTo(bilinearDistance(0.3, 5), 12);
});
