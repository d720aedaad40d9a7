// expect: done threw threw
// returns: {"record":{"loss":"number"}}
export const f = (x: Matrix) => ({
  get loss() {
    throw new RangeError('from a getter');
  },
});
