// expect: done value value
// returns: "string"
export const f = (x: Matrix) => `a\0${'\ud800'}b`;
