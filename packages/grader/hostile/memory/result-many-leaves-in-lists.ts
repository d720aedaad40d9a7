// expect: done invalid:too-large invalid:too-large
// returns: {"list":{"list":"number"}}
export const f = (x: Matrix) => new Array(1000).fill(new Array(1000).fill(1));
