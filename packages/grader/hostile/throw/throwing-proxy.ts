// expect: done threw threw
export const f = (x: Matrix): Matrix => {
  throw new Proxy(new Error('a'), {
    get() {
      throw new Error('b');
    },
    getPrototypeOf() {
      throw new Error('c');
    },
  });
};
