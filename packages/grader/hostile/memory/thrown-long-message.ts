// expect: done threw threw
export const f = (x: Matrix): Matrix => {
  throw new Error('x'.repeat(2 ** 24));
};
