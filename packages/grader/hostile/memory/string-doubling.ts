// expect: done threw threw
export function f(x: Matrix): Matrix {
  let text = 'ab';
  for (;;) text += text;
}
