// expect: done invalid:wrong-rank invalid:wrong-rank
export function f(x: Matrix): Matrix {
  const cycle: unknown[] = [];
  cycle[0] = cycle;
  return cycle as Matrix;
}
