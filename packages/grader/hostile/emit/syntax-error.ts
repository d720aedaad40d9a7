// expect: compile-error
export function f(x: Matrix): Matrix {
  return x.map((row => row;
}
