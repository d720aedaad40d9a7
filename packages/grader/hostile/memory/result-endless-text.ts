// expect: done value value or out-of-memory or timeout
// returns: "string"
export const f = (x: Matrix) => 'x'.repeat(2 ** 29 - 24);
