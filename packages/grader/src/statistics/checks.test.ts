import { splitMix32 } from 'questions';
import { describe, expect, test } from 'vitest';
import { pooledChecks, type Draws } from './checks.ts';
import { laws, type Law } from './laws.ts';

type Draw = (uniform: () => number) => number;

const normal: Draw = (uniform) => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
const uniform: Draw = (next) => 2 * next() - 1;
const truncated: Draw = (next) => {
  for (;;) {
    const value = normal(next);
    if (Math.abs(value) <= 2) return value;
  }
};

/** Four calls of 8,000 draws. */
function drawsOf(draw: Draw, seed: number, rows = 80, columns = 100): Draws[] {
  return [0, 1, 2, 3].map((call) => {
    const next = splitMix32(seed * 7919 + call);
    return { values: Float64Array.from({ length: rows * columns }, () => draw(next)), rows, columns };
  });
}

const failedChecks = (draw: Draw, law: Law, seed: number): string[] =>
  pooledChecks(drawsOf(draw, seed), law)
    .filter((check) => !check.passed)
    .map((check) => check.id);

const right = [
  ['normal', normal],
  ['uniform', uniform],
  ['truncated-normal', truncated],
] as const;

describe('right programs', () => {
  test.for(right)('%s: p-values are as rare as they say, and none falls near the level in 60 runs', ([name, draw]) => {
    const runs = Array.from({ length: 60 }, (_, seed) => pooledChecks(drawsOf(draw, seed), laws[name]));
    expect(Math.min(...runs.flat().map((check) => check.pValue))).toBeGreaterThan(1e-5);
    for (const id of new Set(runs.flat().map((check) => check.id))) {
      const rare = runs.filter((checks) => checks.find((check) => check.id === id)!.pValue < 0.05).length;
      // 3 of 60 are expected; 14 or more have a probability below 1e-5.
      expect(rare, id).toBeLessThan(14);
    }
  });
});

describe('wrong programs are caught on every one of 10 seeds', () => {
  const scaled =
    (k: number): Draw =>
    (next) =>
      Math.sqrt(k) * normal(next);
  const wrong: { hazard: string; draw: Draw; law?: Law; check: string }[] = [
    { hazard: 'variance 10% too large', draw: scaled(1.1), check: 'deviation' },
    { hazard: 'variance 10% too small', draw: scaled(0.9), check: 'deviation' },
    { hazard: 'mean off by 0.06 deviations', draw: (next) => normal(next) + 0.06, check: 'mean' },
    { hazard: 'uniform of the right variance', draw: (next) => Math.sqrt(3) * uniform(next), check: 'distribution' },
    { hazard: 'truncated and not made up for', draw: truncated, check: 'deviation' },
    { hazard: 'truncated and scaled back', draw: (next) => truncated(next) / 0.8796, check: 'tails' },
    { hazard: 'uniform beyond its bound', draw: (next) => 1.001 * uniform(next), law: laws.uniform, check: 'bound' },
    { hazard: 'uniform that never nears its bound', draw: (next) => 0.998 * uniform(next), law: laws.uniform, check: 'bound-reached' },
    { hazard: 'uniform of positive numbers', draw: (next) => next(), law: laws.uniform, check: 'mean' },
    { hazard: 'bound taken for the deviation', draw: (next) => uniform(next) * 0.99 * Math.sqrt(3), law: laws.uniform, check: 'bound' },
  ];
  test.for(wrong)('$hazard', ({ draw, law = laws.normal, check }) => {
    for (let seed = 0; seed < 10; seed++) expect(failedChecks(draw, law, seed)).toContain(check);
  });
});

test('rows that repeat: correlation along columns', () => {
  const draws = drawsOf(normal, 1).map((one) => ({ ...one, values: one.values.map((_, i) => one.values[i % one.columns]!) }));
  expect(pooledChecks(draws, laws.normal).find((check) => check.id === 'along-columns')).toMatchObject({ passed: false });
});

test('each draw used twice in a row: correlation along rows', () => {
  const draws = drawsOf(normal, 1).map((one) => ({ ...one, values: one.values.map((_, i) => one.values[i - (i % 2)]!) }));
  expect(pooledChecks(draws, laws.normal).find((check) => check.id === 'along-rows')).toMatchObject({ passed: false });
});
