// expect: out-of-memory or timeout
export function f(x: Matrix): Matrix {
  let last: () => unknown = () => 0;
  for (;;) {
    const previous = last;
    const held = [1, 2, 3];
    last = () => [previous, held];
  }
}
