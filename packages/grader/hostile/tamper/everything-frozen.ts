// expect: done doubled doubled
for (const name of Object.getOwnPropertyNames(globalThis)) {
  const value = (globalThis as any)[name];
  if (Object(value) === value) {
    Object.freeze(value);
    if (value.prototype) Object.freeze(value.prototype);
  }
}
Object.freeze(globalThis);
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v));
