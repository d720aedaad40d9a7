export function softmax(x: Matrix): Matrix {
  const columns = x[0].map((_, j) => {
    const column = x.map((row) => row[j]);
    const max = Math.max(...column);
    const exps = column.map((value) => Math.exp(value - max));
    const sum = exps.reduce((a, b) => a + b, 0);
    return exps.map((value) => value / sum);
  });
  return x.map((row, i) => row.map((_, j) => columns[j][i]));
}
