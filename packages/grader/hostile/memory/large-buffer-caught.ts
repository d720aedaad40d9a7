// expect: done doubled doubled
export function f(x: Matrix): Matrix {
  try {
    new Float64Array(2 ** 31).fill(1);
  } catch {
    // As asked.
  }
  return x.map((row) => row.map((v) => 2 * v));
}
