// expect: out-of-memory or timeout or done threw threw
export function f(x: Matrix): Matrix {
  const map = new Map<number, number>();
  for (let i = 0; ; i++) map.set(i, i);
}
