// expect: done invalid:wrong-type invalid:wrong-type
export const f = (x: Matrix) => ({ 0: [1], length: 1 });
