export function regularize(w: Matrix, dw: Matrix, l1: number, l2: number): { penalty: number; dw: Matrix } {
  const penalty = w.flat().reduce((total, value) => total + l1 * Math.abs(value) + l2 * value * value, 0);
  return {
    penalty,
    dw: dw.map((row, i) => row.map((gradient, j) => gradient - l1 * Math.sign(w[i][j]) - 2 * l2 * w[i][j])),
  };
}
