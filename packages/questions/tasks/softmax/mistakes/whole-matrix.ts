export function softmax(x: Matrix): Matrix {
  const max = Math.max(...x.flat());
  const exps = x.map((row) => row.map((value) => Math.exp(value - max)));
  const sum = exps.flat().reduce((a, b) => a + b, 0);
  return exps.map((row) => row.map((value) => value / sum));
}
