// expect: compile-error
export const f = (x: Matrix): Matrix => [[017]];
