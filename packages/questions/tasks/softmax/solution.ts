export function softmax(x: Matrix): Matrix {
  return x.map((row) => {
    // Softmax does not change when a constant is added to a row; with the row's own maximum at 0, exp cannot overflow.
    const max = Math.max(...row);
    const exps = row.map((value) => Math.exp(value - max));
    const sum = exps.reduce((total, value) => total + value, 0);
    return exps.map((value) => value / sum);
  });
}
