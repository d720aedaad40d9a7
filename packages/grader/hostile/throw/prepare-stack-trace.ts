// expect: done threw threw
// In a module an assignment that is refused throws.
export const f = (x: Matrix): Matrix => {
  Error.prepareStackTrace = (_, sites) => sites;
  throw new Error('a');
};
