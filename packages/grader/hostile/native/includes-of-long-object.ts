// expect: timeout
export const f = (x: Matrix): Matrix => [[Number(Array.prototype.includes.call({ length: 2 ** 53 - 1 } as never, 1))]];
