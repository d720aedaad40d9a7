// expect: done invalid:promise invalid:promise
export const f = (x: Matrix) => ({ then: (resolve: (x: Matrix) => void) => resolve(x) });
