export function softmax(x: Matrix): Matrix {
  // With the largest logit shifted to 0, exp cannot overflow.
  const logits = x.flat();
  const max = Math.max(...logits);
  const sum = logits.reduce((total, value) => total + Math.exp(value - max), 0);

  return x.map((row) => {
    return row.map((value) => Math.exp(value - max) / sum);
  });
}
