// expect: done doubled doubled
const typed = Object.getPrototypeOf(Float64Array.prototype);
for (const name of ['length', 'byteLength', 'byteOffset', 'buffer', Symbol.toStringTag]) {
  Object.defineProperty(typed, name, {
    get() {
      throw new Error('a getter of the learner');
    },
  });
}
typed.set = typed.slice = typed.subarray = () => {
  throw new Error('a method of the learner');
};
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v));
