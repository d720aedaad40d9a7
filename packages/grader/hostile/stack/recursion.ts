// expect: done threw threw
export const f = (x: Matrix): Matrix => f(f(x));
