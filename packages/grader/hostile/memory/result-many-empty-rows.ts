// expect: done invalid:too-large invalid:too-large
export const f = (x: Matrix): Matrix => new Array(10_000_000).fill([]);
