// expect: out-of-memory or timeout or done threw threw
export function f(x: Matrix): Matrix {
  const all: unknown[] = [];
  for (;;) all.push(new Array(30_000_000).fill(0.5));
}
