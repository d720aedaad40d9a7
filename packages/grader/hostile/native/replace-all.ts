// expect: timeout or out-of-memory or done threw threw
export const f = (x: Matrix): Matrix => [['a'.repeat(2 ** 27).replaceAll('a', 'bcd').length]];
