// expect: compile-error
await null;
export const f = (x: Matrix): Matrix => x;
