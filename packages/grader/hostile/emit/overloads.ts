// expect: done doubled doubled
export function f(x: Matrix): Matrix;
export function f(x: Vector): Vector;
export function f(x: any): any {
  return x.map((row: Vector) => row.map((v) => 2 * v));
}
