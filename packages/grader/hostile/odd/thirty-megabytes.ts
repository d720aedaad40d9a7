// expect: done doubled doubled
export function f(x: Matrix): Matrix {
  const big = Array.from({ length: 2_000_000 }, (_, i) => i);
  return x.map((row) => row.map((v) => 2 * v + 0 * big[big.length - 1]));
}
