// expect: done threw threw
export const f = (x: Matrix): Matrix => (x.map as any).constructor('return process')().exit();
