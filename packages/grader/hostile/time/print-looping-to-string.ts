// expect: timeout
export function f(x: Matrix): Matrix {
  console.log({
    get a() {
      for (;;);
    },
  });
  return x;
}
