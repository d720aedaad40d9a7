// expect: timeout
const recurse = (): number => recurse() + 1;
export function f(x: Matrix): Matrix {
  for (;;) {
    try {
      recurse();
    } catch {
      // Again.
    }
  }
}
