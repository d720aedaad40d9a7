// expect: timeout or out-of-memory
export function f(x: Matrix): Matrix {
  const sparse: number[] = [];
  for (let i = 0; i < 100; i++) sparse[4_000_000_000 - i * 7919] = i;
  sparse.sort();
  return x;
}
