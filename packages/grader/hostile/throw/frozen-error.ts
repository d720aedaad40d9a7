// expect: done threw threw
export const f = (x: Matrix): Matrix => {
  throw Object.freeze(new RangeError('a'));
};
