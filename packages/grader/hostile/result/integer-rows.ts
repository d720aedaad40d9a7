// expect: done invalid:wrong-type invalid:wrong-type
export const f = (x: Matrix) => x.map((row) => Int32Array.from(row));
