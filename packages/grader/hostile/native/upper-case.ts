// expect: timeout or out-of-memory
export function f(x: Matrix): Matrix {
  const long = 'ß'.repeat(2 ** 27);
  let length = 0;
  for (;;) length += long.toUpperCase().length;
}
