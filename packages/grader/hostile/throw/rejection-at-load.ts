// expect: runtime-error
Promise.reject(new Error('nobody looks'));
export const f = (x: Matrix): Matrix => x;
