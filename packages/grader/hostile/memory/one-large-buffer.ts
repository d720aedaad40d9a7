// expect: done threw threw
export const f = (x: Matrix): Matrix => [[new ArrayBuffer(2 ** 33).byteLength]];
