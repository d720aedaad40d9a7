import { expect, test } from 'vitest';
import { ApiFailure, mayWorkLater } from './api.ts';

test('what a browser that is signing in was refused is sent again; what is wrong in itself is not', () => {
  const failures: [number, string, boolean][] = [
    [0, 'unreachable', true],
    [429, 'too-many', true],
    [503, 'database-away', true],
    [401, 'session-over', true],
    [409, 'learner-gone', true],
    [401, 'sign-in', false],
    [409, 'id-in-use', false],
    [404, 'not-found', false],
  ];
  for (const [status, code, isWorthIt] of failures) expect(mayWorkLater(new ApiFailure(status, code, '')), code).toBe(isWorthIt);
});
