// expect: done doubled doubled
Promise.prototype.then = Promise.resolve = Promise.reject = (() => {
  throw new Error('a method of the learner');
}) as never;
Object.defineProperty(Promise, Symbol.species, {
  get() {
    throw new Error('a getter of the learner');
  },
});
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v));
