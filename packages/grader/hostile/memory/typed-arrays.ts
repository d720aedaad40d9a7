// expect: done threw threw
export function f(x: Matrix): Matrix {
  const all: Float64Array[] = [];
  for (;;) all.push(new Float64Array(1_000_000).fill(1));
}
