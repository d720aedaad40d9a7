// expect: done doubled doubled
// A copy by `slice` or `subarray` would ask these which constructor to use.
let caught: unknown;
class Thief extends Float64Array {
  constructor(...args: never[]) {
    super(...args);
    caught = this;
  }
}
Object.defineProperty(Float64Array, Symbol.species, { get: () => Thief });
Object.defineProperty(Float64Array.prototype, 'constructor', { get: () => Thief });
export function f(x: Matrix): Matrix {
  if (caught) throw new Error('the harness made an array of mine');
  return x.map((row) => row.map((v) => 2 * v));
}
