export function softmax(x: Matrix): Matrix {
  const max = Math.max(...x.flat());
  return x.map((row) => {
    const exps = row.map((value) => Math.exp(value - max));
    const sum = exps.reduce((a, b) => a + b, 0);
    return exps.map((value) => value / sum);
  });
}
