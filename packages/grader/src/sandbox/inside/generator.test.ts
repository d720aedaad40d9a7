import { expect, test } from 'vitest';
import { createGenerator } from './generator.ts';

const N = 100_000;
const draws = (seed: number, what: 'uniform' | 'normal', extremes = false): number[] => {
  const generator = createGenerator(seed, extremes);
  return Array.from({ length: N }, () => generator[what]());
};
const mean = (x: number[]) => x.reduce((sum, v) => sum + v, 0) / x.length;
const momentOf = (x: number[], power: number, centre = mean(x)) => mean(x.map((v) => (v - centre) ** power));
const correlation = (x: number[], y: number[]): number => {
  const [a, b] = [mean(x), mean(y)];
  return mean(x.map((v, i) => (v - a) * (y[i]! - b))) / Math.sqrt(momentOf(x, 2) * momentOf(y, 2));
};

/** Five standard errors: about one failure in two million seeds, and the seeds here are fixed. */
const FIVE = 5 / Math.sqrt(N);

test.each([0, 1, 2, 12345, -7])('seed %d: uniform on [0, 1)', (seed) => {
  const x = draws(seed, 'uniform');
  expect(Math.min(...x.slice(0, 50_000))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...x.slice(0, 50_000))).toBeLessThan(1);
  expect(Math.abs(mean(x) - 1 / 2)).toBeLessThan(FIVE * Math.sqrt(1 / 12));
  expect(Math.abs(momentOf(x, 2) - 1 / 12)).toBeLessThan(FIVE * Math.sqrt(1 / 180));
});

test.each([0, 1, 2, 12345, -7])('seed %d: standard normal', (seed) => {
  const x = draws(seed, 'normal');
  expect(Math.abs(mean(x))).toBeLessThan(FIVE);
  expect(Math.abs(momentOf(x, 2) - 1)).toBeLessThan(FIVE * Math.sqrt(2));
  expect(Math.abs(momentOf(x, 4, 0) - 3)).toBeLessThan(FIVE * Math.sqrt(96));
});

test('neighbouring draws and neighbouring seeds are not correlated', () => {
  const x = draws(5, 'uniform');
  expect(Math.abs(correlation(x.slice(1), x.slice(0, -1)))).toBeLessThan(FIVE);
  expect(Math.abs(correlation(x, draws(6, 'uniform')))).toBeLessThan(FIVE);
});

test('one seed gives one stream, another seed another', () => {
  expect(draws(9, 'normal').slice(0, 100)).toEqual(draws(9, 'normal').slice(0, 100));
  expect(draws(9, 'uniform').slice(0, 3)).not.toEqual(draws(10, 'uniform').slice(0, 3));
});

test('extremes are sprinkled into a stream that stays a stream', () => {
  const x = draws(3, 'uniform', true);
  const share = (value: number) => x.filter((v) => v === value).length / N;
  expect(share(0)).toBeGreaterThan(0.05);
  expect(share(1 - 2 ** -53)).toBeGreaterThan(0.05);
  expect(x.filter((v) => v > 0 && v < 1 - 2 ** -53).length / N).toBeGreaterThan(0.8);
  expect(draws(3, 'normal', true).every(Number.isFinite)).toBe(true);
});
