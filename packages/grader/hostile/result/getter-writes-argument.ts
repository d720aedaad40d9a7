// expect: done invalid:argument-mutated invalid:argument-mutated
export function f(x: Matrix): Matrix {
  const row = [0];
  Object.defineProperty(row, 0, { get: () => (x[0][0] = 99) });
  return [row];
}
