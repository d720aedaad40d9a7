// expect: done threw threw
export const f = (x: Matrix): Matrix => {
  throw {
    get name() {
      throw this;
    },
    get message() {
      throw this;
    },
    get stack() {
      throw this;
    },
  };
};
