export function softmaxBackward(y: Matrix, dy: Matrix): Matrix {
  return y.map((row, i) => {
    const mean = dy[i].reduce((a, b) => a + b, 0) / row.length;
    return row.map((value, j) => value * (dy[i][j] - mean));
  });
}
