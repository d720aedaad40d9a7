// expect: invalid-output
const g = 1;
export { g as 'a\0b', g as 'a\0b' };
