// expect: out-of-memory or timeout
export function f(x: Matrix): Matrix {
  Error.stackTraceLimit = Infinity;
  const all: unknown[] = [];
  const deep = (n: number): void => {
    if (n > 0) deep(n - 1);
    else all.push(new Error('a').stack);
  };
  for (;;) deep(3000);
}
