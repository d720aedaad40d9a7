// expect: invalid-output
function f(x: Matrix): Matrix {
  return x;
}
