// expect: runtime-error
const even = (n: number): boolean => odd(n);
const odd = (n: number): boolean => even(n);
export const f = even(1);
