// expect: out-of-memory or timeout
export const f = (x: Matrix): Matrix => [['x'.repeat(2 ** 28).split('').length]];
