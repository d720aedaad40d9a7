// expect: done threw threw
export function f(x: Matrix): Matrix {
  return arguments.callee.caller(x);
}
