// expect: done threw threw
export function f(x: Matrix): Matrix {
  throw new Error('not implemented');
}
