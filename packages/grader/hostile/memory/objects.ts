// expect: out-of-memory or timeout
export function f(x: Matrix): Matrix {
  const all: unknown[] = [];
  for (;;) all.push({});
}
