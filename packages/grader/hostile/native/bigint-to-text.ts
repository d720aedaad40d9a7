// expect: timeout or out-of-memory
export function f(x: Matrix): Matrix {
  let length = 0;
  for (;;) length += ((1n << 200_000_000n) - 1n).toString(7).length;
}
