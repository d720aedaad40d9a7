// expect: done threw threw
for (const name of Object.getOwnPropertyNames(String.prototype)) {
  if (name === 'constructor' || name === 'length') continue;
  (String.prototype as any)[name] = () => {
    throw new Error('a method of the learner');
  };
}
console.log('a\u0000', { a: 'b' });
export const f = (x: Matrix): Matrix => {
  throw new RangeError('a\u0000\ud800');
};
