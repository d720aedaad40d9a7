// expect: done doubled doubled
for (const name of Object.getOwnPropertyNames(Math)) {
  try {
    (Math as any)[name] = () => 42;
  } catch {
    // Constants.
  }
}
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v));
