// expect: compile-error
export const f = (x: Matrix): Matrix => [[/(/.source.length]];
