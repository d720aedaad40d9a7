import { expect, test } from 'vitest';
import { centralDifference } from './central-difference.ts';
import { layerwiseRates, probeLoss, probeStep, zeroProbe } from './linear-probe.ts';

const features = [
  [1, -0.5],
  [0.25, 2],
  [-1, 1],
];
const labels = [2, 0, 2];

test('gradient of a probe that is not that of its loss', () => {
  const probe = probeStep(zeroProbe(2, 3), features, labels, 0.7);
  const dw = centralDifference((w) => probeLoss({ w, b: probe.b }, features, labels), probe.w);
  const db = centralDifference((b) => probeLoss({ w: probe.w, b }, features, labels), probe.b);
  const next = probeStep(probe, features, labels, 1);
  next.w.forEach((row, d) => row.forEach((value, k) => expect(probe.w[d]![k]! - value).toBeCloseTo(dw[d]![k]!, 8)));
  next.b.forEach((value, k) => expect(probe.b[k]! - value).toBeCloseTo(db[k]!, 8));
});

test('rates: the last layer has the base rate, frozen ones none', () => {
  expect(layerwiseRates(0.8, 0.5, 4, 1)).toEqual([0, 0.2, 0.4, 0.8]);
});
