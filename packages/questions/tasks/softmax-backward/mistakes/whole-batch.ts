export function softmaxBackward(y: Matrix, dy: Matrix): Matrix {
  let dot = 0;
  y.forEach((row, i) => row.forEach((value, j) => (dot += value * dy[i][j])));
  return y.map((row, i) => row.map((value, j) => value * (dy[i][j] - dot)));
}
