// expect: compile-error
export const f = (x: Matrix) => import('node:fs');
