// expect: done threw threw
export const f = (x: Matrix): Matrix => {
  const error = new Error('a');
  error.cause = error;
  throw error;
};
