// expect: done doubled doubled
Function.prototype.call = Function.prototype.apply = Function.prototype.bind = function () {
  throw new Error('a method of the learner');
};
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v));
