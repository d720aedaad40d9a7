// expect: done doubled doubled
Object.setPrototypeOf(
  Array.prototype,
  new Proxy(Object.create(null), {
    get() {
      throw new Error('a trap of the learner');
    },
    set() {
      throw new Error('a trap of the learner');
    },
    has() {
      throw new Error('a trap of the learner');
    },
  }),
);
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v));
