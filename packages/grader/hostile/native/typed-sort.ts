// expect: timeout or out-of-memory
export function f(x: Matrix): Matrix {
  const values = new Float64Array(1_000_000);
  for (;;) values.fill(2).sort();
}
