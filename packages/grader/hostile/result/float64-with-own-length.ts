// expect: done doubled doubled
export const f = (x: Matrix) =>
  x.map((row) => Object.defineProperties(Float64Array.from(row, (v) => 2 * v), { length: { value: 99 }, [Symbol.toStringTag]: { value: 'Array' } }));
