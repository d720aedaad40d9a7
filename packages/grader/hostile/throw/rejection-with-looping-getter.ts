// expect: timeout
// isolated-vm reads the message of a rejection that nobody caught, outside the isolate's own timer.
export function f(x: Matrix): Matrix {
  Promise.reject({
    get message() {
      for (;;);
    },
  });
  return x;
}
