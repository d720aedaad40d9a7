import { expect, test } from 'vitest';
import { FailureLimit } from './failures.ts';

test('whoever failed too often waits until the window ends, and nobody else does', () => {
  const limit = new FailureLimit(3, 60_000);
  for (let failure = 0; failure < 3; failure++) {
    expect(limit.wait('a', 1000)).toBe(0);
    limit.add('a', 1000);
  }
  expect(limit.wait('a', 2000)).toBe(59);
  expect(limit.wait('b', 2000)).toBe(0);
  expect(limit.wait('a', 61_000)).toBe(0);
  limit.add('a', 61_000);
  expect(limit.wait('a', 61_000)).toBe(0);
});
