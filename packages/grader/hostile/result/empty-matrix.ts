// expect: done value value
export const f = (x: Matrix): Matrix => [];
