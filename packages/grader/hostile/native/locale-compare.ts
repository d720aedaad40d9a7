// expect: timeout or out-of-memory or done threw threw
export function f(x: Matrix): Matrix {
  const a = 'ä'.repeat(2 ** 26);
  for (let sum = 0; ; ) sum += a.localeCompare(a + 'b');
}
