// expect: compile-error
export function f(x: Matrix): Matrix {
