// expect: timeout or out-of-memory or done threw threw
export const f = (x: Matrix): Matrix => [[Array.prototype.join.call({ length: 2 ** 32 - 2 } as never, '').length]];
