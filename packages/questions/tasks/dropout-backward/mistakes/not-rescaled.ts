export function dropoutBackward(dout: Matrix, mask: Matrix): Matrix {
  return dout.map((row, n) => row.map((value, j) => (mask[n][j] > 0 ? value : 0)));
}
