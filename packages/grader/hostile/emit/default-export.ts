// expect: invalid-output
export default function f(x: Matrix): Matrix {
  return x;
}
