// expect: timeout
export function f(x: Matrix): Matrix {
  let a = (1n << 400_000_000n) - 1n;
  for (;;) a = (a * a) >> 400_000_000n;
}
