// expect: done invalid:too-large invalid:too-large
// returns: "Vector"
export const f = (x: Matrix) => new Array(4_000_000_000);
