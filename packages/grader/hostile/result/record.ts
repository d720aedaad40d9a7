// expect: done value value
// returns: {"record":{"loss":"number","grads":{"list":{"record":{"dw":"Matrix","db":"Vector"}}},"ok":"boolean","name":"string"}}
export const f = (x: Matrix) => ({ loss: 1, grads: [{ dw: x, db: [1, 2] }], ok: true, name: 'a\u0000\ud800', extra: () => 1 });
