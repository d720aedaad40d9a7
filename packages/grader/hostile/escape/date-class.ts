// expect: done doubled doubled
class Day extends Date {}
export function f(x: Matrix): Matrix {
  const Native = Object.getPrototypeOf(Object.getPrototypeOf(new Day())).constructor;
  if (Native !== Date || new Native().getTime() !== new Day().getTime()) throw new Error('another Date');
  return x.map((row) => row.map((v) => 2 * v));
}
