export function softmax(x: Matrix): Matrix {
  return x.map((row) => {
    const sum = row.reduce((a, b) => a + b, 0);
    return row.map((value) => value / sum);
  });
}
