// expect: done invalid:wrong-type invalid:wrong-type
// returns: {"record":{"length":"number"}}
export const f = (x: Matrix) => [1];
