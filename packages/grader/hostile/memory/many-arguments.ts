// expect: done threw threw
export const f = (x: Matrix): Matrix => [[Math.max(...new Array(10_000_000).fill(1))]];
