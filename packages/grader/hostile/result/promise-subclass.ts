// expect: done invalid:promise invalid:promise
class Later extends Promise<unknown> {}
export const f = (x: Matrix) => Later.resolve(x);
