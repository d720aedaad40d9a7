// expect: done doubled doubled or runtime-error
Object.setPrototypeOf(
  globalThis,
  new Proxy(
    {},
    {
      get() {
        throw new Error('a trap of the learner');
      },
      has() {
        throw new Error('a trap of the learner');
      },
    },
  ),
);
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v));
