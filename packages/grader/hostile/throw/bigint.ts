// expect: done threw threw
export const f = (x: Matrix): Matrix => {
  throw 12345678901234567890n;
};
