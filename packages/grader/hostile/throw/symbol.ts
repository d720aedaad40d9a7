// expect: done threw threw
export const f = (x: Matrix): Matrix => {
  throw Symbol('a\u0000');
};
