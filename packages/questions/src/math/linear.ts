type Vector = number[];
type Matrix = number[][];

/** Σ a·b of two vectors of the same length. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError(`dot: lengths differ: ${a.length} and ${b.length}`);
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

/** The transpose of `[m, n]`: `[n, m]`. A matrix with no rows stays so. */
export const transpose = (a: Matrix): Matrix => (a[0] ?? []).map((_, j) => a.map((row) => row[j]!));

/** The product of `[m, k]` and `[k, n]`: `[m, n]`, in float64. */
export function matmul(a: Matrix, b: Matrix): Matrix {
  const columns = transpose(b);
  return a.map((row) => columns.map((column) => dot(row, column)));
}

/** a + b, element by element, of two matrices of the same shape. */
export const add = (a: Matrix, b: Matrix): Matrix => a.map((row, i) => row.map((value, j) => value + b[i]![j]!));

/** x·W + b: `[B, in]`, `[in, out]`, `[out]` → `[B, out]`. */
export const dense = (x: Matrix, w: Matrix, b: Vector): Matrix => matmul(x, w).map((row) => row.map((value, j) => value + b[j]!));
