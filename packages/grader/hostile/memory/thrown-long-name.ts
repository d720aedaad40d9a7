// expect: done threw threw
export const f = (x: Matrix): Matrix => {
  const error = new Error('a');
  error.name = 'x'.repeat(2 ** 24);
  throw error;
};
