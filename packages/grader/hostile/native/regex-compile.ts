// expect: timeout or out-of-memory or done threw threw
export function f(x: Matrix): Matrix {
  for (let n = 0; ; n++) new RegExp(`(?:${'a?'.repeat(20_000)}${n}){1,20}`).test('a'.repeat(30_000));
}
