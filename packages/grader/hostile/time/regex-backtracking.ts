// expect: timeout
export function f(x: Matrix): Matrix {
  /^(a+)+$/.test('a'.repeat(60) + 'b');
  return x;
}
