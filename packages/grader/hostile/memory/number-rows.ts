// expect: out-of-memory or timeout
export function f(x: Matrix): Matrix {
  const all: unknown[] = [];
  for (;;) all.push([1.5, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
}
