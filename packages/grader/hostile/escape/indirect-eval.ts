// expect: done threw threw
export const f = (x: Matrix): Matrix => (0, eval)('process').exit();
