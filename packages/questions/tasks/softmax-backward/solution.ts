export function softmaxBackward(y: Matrix, dy: Matrix): Matrix {
  return y.map((row, i) => {
    // A row's Jacobian is diag(y) − y·yᵀ. It is never built: y·yᵀ·dy is y times a single number, the product y·dy of that row.
    const mean = row.reduce((total, value, j) => total + value * dy[i][j], 0);
    return row.map((value, j) => value * (dy[i][j] - mean));
  });
}
