// wrong: the penalty takes the Euclidean norm of the weights where their squared norm is asked, the gradient is that of the square
export function regularize(w: Matrix, dw: Matrix, l1: number, l2: number): { penalty: number; dw: Matrix } {
  const flat = w.flat();
  const absolute = flat.reduce((s, v) => s + Math.abs(v), 0);
  const penalty = l1 * absolute + l2 * Math.hypot(...flat);
  const sign = (v: number) => (v > 0 ? 1 : v < 0 ? -1 : 0);
  const grad = w.map((row, i) => row.map((v, j) => dw[i][j] + l1 * sign(v) + 2 * l2 * v));
  return { penalty, dw: grad };
}
