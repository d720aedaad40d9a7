// expect: out-of-memory or timeout
export function f(x: Matrix): Matrix {
  const all: unknown[] = [];
  for (;;) {
    const one = (function* () {
      yield [1, 2, 3];
    })();
    one.next();
    all.push(one);
  }
}
