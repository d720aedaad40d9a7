export function softmaxBackward(y: Matrix, dy: Matrix): Matrix {
  return y.map((row, i) => row.map((value, j) => dy[i][j] * value * (1 - value)));
}
