// expect: done invalid:wrong-type invalid:wrong-type
export const f = (x: Matrix) => [{ length: 1, 0: 1, [Symbol.toStringTag]: 'Float64Array' }];
