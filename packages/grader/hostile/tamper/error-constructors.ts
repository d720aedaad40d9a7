// expect: done threw threw
const Real = Error;
(globalThis as any).Error = (globalThis as any).RangeError = class Fake {};
Object.defineProperty(Real.prototype, 'name', {
  get() {
    throw 1;
  },
});
export const f = (x: Matrix): Matrix => {
  throw new Real('a');
};
