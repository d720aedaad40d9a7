// expect: done threw threw
RegExp.prototype.exec = () => {
  throw new Error('a method of the learner');
};
export const f = (x: Matrix): Matrix => {
  throw new RangeError('a');
};
