// expect: done threw threw or timeout or out-of-memory
const recurse = async (): Promise<number> => recurse();
export function f(x: Matrix): Matrix {
  recurse();
  return f(x);
}
