// expect: done invalid:wrong-rank invalid:wrong-rank
export const f = (x: Matrix) => new Float64Array(3);
