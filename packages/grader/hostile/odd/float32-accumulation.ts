// expect: done value value
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => Math.fround(2 * Math.fround(v))));
