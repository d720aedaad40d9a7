// expect: done threw threw
export const f = (x: Matrix): Matrix => new Function('return process')().exit();
