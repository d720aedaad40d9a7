// expect: done invalid:wrong-type invalid:wrong-type
// returns: "string"
export const f = (x: Matrix) => new String('a');
