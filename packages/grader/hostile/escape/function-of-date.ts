// expect: done threw threw
export const f = (x: Matrix): Matrix => (Date as any).now.constructor('return process')().exit();
