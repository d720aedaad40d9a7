export function softmaxBackward(y: Matrix, dy: Matrix): Matrix {
  const sums = y[0].map((_, j) => y.reduce((total, row, i) => total + row[j] * dy[i][j], 0));
  return y.map((row, i) => row.map((value, j) => value * (dy[i][j] - sums[j])));
}
