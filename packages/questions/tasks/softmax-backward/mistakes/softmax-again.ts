export function softmaxBackward(y: Matrix, dy: Matrix): Matrix {
  return y.map((row, i) => {
    const max = Math.max(...row);
    const exps = row.map((value) => Math.exp(value - max));
    const sum = exps.reduce((a, b) => a + b, 0);
    const p = exps.map((value) => value / sum);
    const dot = p.reduce((total, value, j) => total + value * dy[i][j], 0);
    return p.map((value, j) => value * (dy[i][j] - dot));
  });
}
