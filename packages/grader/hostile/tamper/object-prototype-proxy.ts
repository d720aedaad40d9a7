// expect: done doubled doubled or runtime-error
Object.setPrototypeOf(Object.prototype, new Proxy({}, {}));
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v));
