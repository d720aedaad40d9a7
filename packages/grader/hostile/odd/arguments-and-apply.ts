// expect: done doubled doubled
export function f() {
  return Array.prototype.map.call(arguments[0], (row: Vector) => Array.prototype.map.apply(row, [(v: number) => 2 * v]));
}
