// expect: done doubled doubled
export function f(x: Matrix): Matrix {
  const out: Matrix = [];
  rows: for (const row of x) {
    const inner: Vector = [];
    try {
      for (const v of row) {
        if (inner.length === row.length) continue rows;
        inner.push(2 * v);
      }
    } finally {
      out.push(inner);
    }
  }
  return out;
}
