// expect: done doubled doubled
for (const value of [Array, Promise, Error, Object, Function]) {
  try {
    Object.defineProperty(value, Symbol.hasInstance, {
      value() {
        throw new Error('a method of the learner');
      },
    });
  } catch {
    // Function's own is fixed.
  }
}
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v));
