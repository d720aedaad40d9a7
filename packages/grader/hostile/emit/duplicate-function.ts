// expect: invalid-output
export function f(x: Matrix): Matrix {
  return x;
}
export function f(x: Matrix): Matrix {
  return [];
}
