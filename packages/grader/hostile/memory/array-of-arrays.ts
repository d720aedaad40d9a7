// expect: out-of-memory or timeout or done threw threw
export function f(x: Matrix): Matrix {
  const all: unknown[] = [];
  for (;;) all.push(Array.from({ length: 1_000_000 }, () => 0));
}
