// expect: invalid-output
export const f = [[1]];
