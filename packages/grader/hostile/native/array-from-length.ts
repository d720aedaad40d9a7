// expect: timeout or out-of-memory
export const f = (x: Matrix): Matrix => [[Array.from({ length: 2 ** 32 - 1 }).length]];
