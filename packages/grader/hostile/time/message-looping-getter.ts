// expect: timeout
export function f(x: Matrix): Matrix {
  throw {
    get message() {
      for (;;);
    },
  };
}
