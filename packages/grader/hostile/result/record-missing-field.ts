// expect: done invalid:missing-field invalid:missing-field
// returns: {"record":{"loss":"number","dx":"Matrix"}}
export const f = (x: Matrix) => ({ loss: 1 });
