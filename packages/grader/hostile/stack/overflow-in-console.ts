// expect: done doubled doubled
// Calls the harness's functions with next to no stack left; they must hold what they promise afterwards.
export function f(x: Matrix): Matrix {
  const sink = (): number => {
    try {
      return sink() + 1;
    } catch {
      try {
        console.log({ a: [1, { b: 2 }] });
        Math.random();
        return new Date().getTime() * 0;
      } catch {
        return 0;
      }
    }
  };
  sink();
  return x.map((row) => row.map((v) => 2 * v));
}
