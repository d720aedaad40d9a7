// expect: done doubled doubled
const meta = import.meta;
export function f(x: Matrix): Matrix {
  if (Reflect.ownKeys(meta).length > 0 || Object.getPrototypeOf(meta) !== null) throw new Error('import.meta holds something');
  return x.map((row) => row.map((v) => 2 * v));
}
