// expect: done invalid:wrong-type invalid:wrong-type
// returns: "boolean"
export const f = (x: Matrix) => new Boolean(true);
