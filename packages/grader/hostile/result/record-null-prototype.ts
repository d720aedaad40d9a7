// expect: done value value
// returns: {"record":{"loss":"number"}}
export const f = (x: Matrix) => Object.assign(Object.create(null), { loss: 3 });
