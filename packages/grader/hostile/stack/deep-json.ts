// expect: done threw threw
export const f = (x: Matrix): Matrix => JSON.parse('['.repeat(1_000_000));
