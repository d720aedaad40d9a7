// expect: invalid-output
export const f = (x: Matrix): Matrix => x;
export { f };
