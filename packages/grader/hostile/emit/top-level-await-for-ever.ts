// expect: compile-error
await new Promise(() => {});
export const f = (x: Matrix): Matrix => x;
