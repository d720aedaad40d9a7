// expect: done threw threw or out-of-memory or timeout
export const f = (x: Matrix): Matrix => {
  throw new Error('x'.repeat(2 ** 29 - 24));
};
