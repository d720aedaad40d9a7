export function dropoutBackward(dout: Matrix, mask: Matrix): Matrix {
  return dout.map((row, n) => row.map((value, j) => value * mask[n][j] * mask[n][j]));
}
