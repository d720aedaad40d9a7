// expect: done doubled doubled
for (const name of Object.getOwnPropertyNames(Reflect)) {
  (Reflect as any)[name] = () => {
    throw new Error('a method of the learner');
  };
}
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v));
