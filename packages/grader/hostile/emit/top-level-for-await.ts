// expect: compile-error
for await (const x of []) x;
export const f = (x: Matrix): Matrix => x;
