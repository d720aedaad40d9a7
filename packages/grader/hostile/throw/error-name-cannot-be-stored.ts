// expect: done threw threw
export const f = (x: Matrix): Matrix => {
  const error = new Error('\udc00\0');
  error.name = '\0\ud800'.repeat(100);
  throw error;
};
