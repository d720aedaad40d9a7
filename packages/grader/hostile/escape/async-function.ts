// expect: done threw threw
export const f = (x: Matrix): Matrix => Object.getPrototypeOf(async () => {}).constructor('return process')().exit();
