import { expect, test } from 'vitest';
import { activations } from './activations.ts';
import { centralDifference } from './central-difference.ts';
import { erf } from './erf.ts';

test('error function: values of the C library to 14 decimals, odd, saturated', () => {
  expect(erf(0.5)).toBeCloseTo(0.5204998778130465, 14);
  expect(erf(1)).toBeCloseTo(0.8427007929497149, 14);
  expect(erf(2)).toBeCloseTo(0.9953222650189527, 14);
  expect(erf(3.5)).toBeCloseTo(0.9999992569016276, 14);
  expect(erf(-1)).toBe(-erf(1));
  expect([erf(0), erf(1e-10), erf(40), erf(-40)]).toEqual([0, 1.1283791670955126e-10, 1, -1]);
});

for (const [kind, { value, slope }] of Object.entries(activations)) {
  test(`wrong derivative: ${kind} by central differences on both sides of its kink`, () => {
    for (const z of [-6, -2.5, -1, -0.3, 0.4, 1, 2.5, 6]) expect(slope(z), `at ${z}`).toBeCloseTo(centralDifference(value, z), 8);
  });

  test(`overflow: ${kind} is finite at ±1000, its slope 0 or that of its asymptote`, () => {
    for (const z of [-1000, 1000]) expect(Number.isFinite(value(z)) && Number.isFinite(slope(z)), `at ${z}`).toBe(true);
    expect(slope(1000)).toBe(['sigmoid', 'tanh'].includes(kind) ? 0 : 1);
  });
}
