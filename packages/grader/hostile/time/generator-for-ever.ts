// expect: timeout
export function f(x: Matrix): Matrix {
  const endless = (function* () {
    for (;;) yield 1;
  })();
  for (const value of endless) if (value > 1) return x;
  return x;
}
