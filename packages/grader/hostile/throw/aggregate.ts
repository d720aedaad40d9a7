// expect: done threw threw
export const f = (x: Matrix): Matrix => {
  throw new AggregateError(Array.from({ length: 10_000 }, () => new Error('x'.repeat(1000))), 'many');
};
