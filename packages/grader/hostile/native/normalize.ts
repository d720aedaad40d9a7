// expect: timeout or out-of-memory or done threw threw
export function f(x: Matrix): Matrix {
  let length = 0;
  for (;;) length += '\u1e9b\u0323'.repeat(2 ** 25).normalize('NFKC').length;
}
