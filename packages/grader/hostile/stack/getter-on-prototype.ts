// expect: done threw threw
export function f(x: Matrix): Matrix {
  const loop: unknown[] = [];
  Object.setPrototypeOf(loop, {
    get then() {
      return (loop as never as { then: unknown }).then;
    },
    get length() {
      return 1;
    },
    get 0() {
      return loop[0];
    },
  });
  loop.length = 1;
  return loop as never;
}
