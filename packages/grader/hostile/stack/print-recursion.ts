// expect: done threw threw
export function f(x: Matrix): Matrix {
  const loop = {
    get a() {
      console.log(loop);
      return 1;
    },
  };
  console.log(loop);
  return x;
}
