// expect: done invalid:wrong-rank invalid:wrong-rank
export const f = (x: Matrix) => [1, 2, 3];
