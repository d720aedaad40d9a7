export function dropoutBackward(dout: Matrix, mask: Matrix): Matrix {
  return dout.map((row) => row.map((value, j) => value * mask[0][j]));
}
