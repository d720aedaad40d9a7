export function dropoutBackward(dout: Matrix, mask: Matrix): Matrix {
  return dout.map((row) => row.slice());
}
