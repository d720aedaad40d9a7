// expect: done invalid:promise invalid:promise
export const f = (x: Matrix) => Promise.reject(new Error('later'));
