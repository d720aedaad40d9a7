// wrong: the mask only decides what passes, its factor 1/(1 - rate) is left out
export function dropoutBackward(dout: Matrix, mask: Matrix): Matrix {
  return dout.map((row, i) => row.map((g, j) => (mask[i][j] !== 0 ? g : 0)));
}
