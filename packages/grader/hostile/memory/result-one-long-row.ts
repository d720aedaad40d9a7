// expect: done invalid:too-large invalid:too-large
// returns: "Vector"
export const f = (x: Matrix) => new Float64Array(3_000_000);
