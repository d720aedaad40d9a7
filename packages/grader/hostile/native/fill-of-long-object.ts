// expect: timeout or out-of-memory
export const f = (x: Matrix): Matrix => [[Array.prototype.fill.call({ length: 2 ** 53 - 1 } as never, 1).length]];
