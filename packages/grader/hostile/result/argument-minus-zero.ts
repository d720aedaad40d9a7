// expect: done invalid:argument-mutated invalid:argument-mutated
// cases: [[[[0]]],[[[0]]]]
export function f(x: Matrix): Matrix {
  x[0][0] = -0;
  return [[1]];
}
