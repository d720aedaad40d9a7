// expect: out-of-memory or timeout
export function f(x: Matrix): Matrix {
  for (let i = 0; ; i++) Symbol.for(`${i}`.padEnd(10_000, 'x'));
}
