import { expect, test } from 'vitest';
import { seedOfSubmission, seedPool, seedsPerRevision } from './seeds.ts';

test('a pool is the same at every start, and another for every secret, task and revision', () => {
  const pools = [seedPool('s', 'softmax', 1), seedPool('t', 'softmax', 1), seedPool('s', 'matmul', 1), seedPool('s', 'softmax', 2)];
  expect(seedPool('s', 'softmax', 1)).toEqual(pools[0]);
  expect(new Set(pools.flat()).size).toBe(4 * seedsPerRevision);
});

test('a submission graded again takes the same seed, and submissions use the whole pool', () => {
  const pool = seedPool('s', 'softmax', 1);
  const taken = Array.from({ length: 400 }, (_, i) => seedOfSubmission(pool, `submission-${i}`));
  expect(seedOfSubmission(pool, 'submission-7')).toBe(taken[7]);
  expect(new Set(taken)).toEqual(new Set(pool));
});
