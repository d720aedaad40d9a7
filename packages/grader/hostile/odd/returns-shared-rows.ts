// expect: done value value
export function f(x: Matrix): Matrix {
  const row = [1, 2, 3];
  return [row, row, row];
}
