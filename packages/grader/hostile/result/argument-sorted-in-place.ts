// expect: done invalid:argument-mutated doubled
// cases: [[[[3,1]]],[[[0]]]]
export const f = (x: Matrix): Matrix => x.map((row) => row.sort().map((v) => 2 * v));
