// expect: compile-error
<!-- hidden
export const f = (x: Matrix): Matrix => x;
