// expect: done threw threw
export const f = (x: Matrix): Matrix => {
  throw Object.assign(new Error('a'), { stack: 'Error: a\n    at submission.ts:99999999999999999999:-5' });
};
