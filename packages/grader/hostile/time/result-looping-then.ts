// expect: timeout
export function f(x: Matrix): Matrix {
  return {
    get then() {
      for (;;);
    },
  } as never;
}
