// expect: done invalid:argument-mutated invalid:argument-mutated
export function f(x: Matrix): Matrix {
  x.push([1, 1]);
  return [[1]];
}
