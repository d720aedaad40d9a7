// expect: timeout or out-of-memory
export const f = (x: Matrix): Matrix => [[String.raw({ raw: { length: 2 ** 53 - 1 } as never }).length]];
