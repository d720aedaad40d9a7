// expect: timeout
export function f(x: Matrix): Matrix {
  for (;;) console.log('still here');
}
