// expect: compile-error
const a = `${await 1}`;
export const f = (x: Matrix): Matrix => [[a.length]];
