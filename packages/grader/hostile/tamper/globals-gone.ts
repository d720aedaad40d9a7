// expect: done doubled doubled
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v));
for (const name of Object.getOwnPropertyNames(globalThis)) {
  try {
    delete (globalThis as any)[name];
  } catch {
    // NaN, Infinity, undefined.
  }
}
