// expect: done threw threw
export const f = (x: Matrix): Matrix => (constructor as any).constructor('return process')().exit();
