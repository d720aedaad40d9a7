// expect: timeout
export function f(x: Matrix): Matrix {
  const error = new Error('a');
  Object.defineProperty(error, 'stack', {
    get() {
      for (;;);
    },
  });
  throw error;
}
