// expect: done invalid:too-large invalid:too-large
// returns: {"list":"Vector"}
export const f = (x: Matrix) => new Array(100_000).fill([]);
