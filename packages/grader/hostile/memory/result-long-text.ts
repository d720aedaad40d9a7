// expect: done value value
// returns: "string"
export const f = (x: Matrix) => 'x'.repeat(2 ** 24);
