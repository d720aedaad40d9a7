// expect: done invalid:wrong-rank invalid:wrong-rank
export function f(x: Matrix): Matrix {
  let deep: unknown = 1;
  for (let i = 0; i < 1_000_000; i++) deep = [deep];
  return deep as Matrix;
}
