// expect: done value value
// returns: {"list":"Vector"}
export const f = (x: Matrix) => [[1, 2, 3], [], Float32Array.of(1)];
