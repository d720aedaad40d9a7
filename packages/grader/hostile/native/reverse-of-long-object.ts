// expect: timeout or out-of-memory
export const f = (x: Matrix): Matrix => [[Array.prototype.reverse.call({ length: 2 ** 53 - 1 } as never).length]];
