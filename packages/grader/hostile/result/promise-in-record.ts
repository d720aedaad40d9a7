// expect: done invalid:promise invalid:promise
// returns: {"record":{"loss":"number"}}
export const f = (x: Matrix) => ({ loss: Promise.resolve(1) });
