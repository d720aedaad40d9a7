// expect: done threw threw
export function f(x: Matrix): Matrix {
  const row: number[] = [];
  Object.defineProperty(row, 0, { get: () => row[0] });
  return [row];
}
