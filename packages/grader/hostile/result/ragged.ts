// expect: done invalid:ragged invalid:ragged
export const f = (x: Matrix): Matrix => [[1, 2], [3]];
