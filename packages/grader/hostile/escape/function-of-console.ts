// expect: done threw threw
export const f = (x: Matrix): Matrix => (console.log as any).constructor('return process')().exit();
