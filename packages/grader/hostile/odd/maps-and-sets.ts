// expect: done doubled doubled
export function f(x: Matrix): Matrix {
  const cache = new Map<number, number>();
  const seen = new Set<number>();
  return x.map((row) =>
    row.map((v) => {
      if (!seen.has(v)) cache.set(v, 2 * v);
      seen.add(v);
      return cache.get(v)!;
    }),
  );
}
