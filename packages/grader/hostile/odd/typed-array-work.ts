// expect: done doubled doubled
export function f(x: Matrix): Matrix {
  const flat = new Float64Array(x.flat());
  const view = new Float64Array(flat.buffer, 0, flat.length);
  const wide = x[0].length;
  view.set(view.map((v) => 2 * v));
  return x.map((_, i) => [...flat.subarray(i * wide, (i + 1) * wide)]);
}
