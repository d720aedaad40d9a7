// expect: timeout or out-of-memory
export function f(x: Matrix): Matrix {
  const all: Float64Array[] = [];
  for (;;) {
    try {
      all.push(new Float64Array(100_000).fill(1));
    } catch {
      // Once more.
    }
  }
}
