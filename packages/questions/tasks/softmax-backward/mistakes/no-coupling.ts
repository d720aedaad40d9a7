export function softmaxBackward(y: Matrix, dy: Matrix): Matrix {
  return y.map((row, i) => row.map((value, j) => value * dy[i][j]));
}
