// expect: done threw threw
export function f(x: Matrix): Matrix {
  const loop = { [Symbol.toPrimitive]: (): number => +loop };
  return [[+loop]];
}
