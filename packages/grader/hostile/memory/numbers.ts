// expect: out-of-memory or timeout or done threw threw
export function f(x: Matrix): Matrix {
  const all: number[] = [];
  for (;;) all.push(all.length / 3);
}
