// expect: compile-error
export const f = (x: Matrix) => import(['n', 'd'].join(''));
