// expect: out-of-memory or timeout or done threw threw
export function f(x: Matrix): Matrix {
  return [
    [
      ...(function* () {
        for (;;) yield 0.5;
      })(),
    ],
  ];
}
