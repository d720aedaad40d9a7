export function regularize(w: Matrix, dw: Matrix, l1: number, l2: number): { penalty: number; dw: Matrix } {
  const norm = Math.sqrt(w.flat().reduce((total, value) => total + value * value, 0));
  const penalty = w.flat().reduce((total, value) => total + l1 * Math.abs(value), 0) + l2 * norm;
  return {
    penalty,
    dw: dw.map((row, i) => row.map((gradient, j) => gradient + l1 * Math.sign(w[i][j]) + (l2 * w[i][j]) / norm)),
  };
}
