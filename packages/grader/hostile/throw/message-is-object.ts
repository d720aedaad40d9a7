// expect: done threw threw
export const f = (x: Matrix): Matrix => {
  throw Object.assign(new Error(), { name: {}, message: { toString: () => 'a' }, stack: 7 });
};
