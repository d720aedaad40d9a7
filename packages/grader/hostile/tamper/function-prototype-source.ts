// expect: done doubled doubled
const source = Function.prototype.toString.call(console.log);
export function f(x: Matrix): Matrix {
  if (/token|socket|require/.test(source)) throw new Error(source);
  return x.map((row) => row.map((v) => 2 * v));
}
