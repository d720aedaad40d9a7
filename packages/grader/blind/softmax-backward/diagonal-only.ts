// wrong: only the diagonal of the Jacobian is used, as for a sigmoid
export function softmaxBackward(y: Matrix, dy: Matrix): Matrix {
  return y.map((row, i) => row.map((p, j) => dy[i][j] * p * (1 - p)));
}
