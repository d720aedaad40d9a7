// expect: done threw threw
export function f(x: Matrix): Matrix {
  return (f as any).caller(x);
}
