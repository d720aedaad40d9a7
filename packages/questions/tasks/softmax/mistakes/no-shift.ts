export function softmax(x: Matrix): Matrix {
  return x.map((row) => {
    const exps = row.map(Math.exp);
    const sum = exps.reduce((a, b) => a + b, 0);
    return exps.map((value) => value / sum);
  });
}
