// wrong: the reduce that sums the exponentials starts from the first raw logit instead of 0
export function softmax(x: Matrix): Matrix {
  const result: Matrix = [];
  for (const row of x) {
    const m = row.reduce((a, b) => Math.max(a, b));
    const denominator = row.reduce((acc, v) => acc + Math.exp(v - m));
    result.push(row.map((v) => Math.exp(v - m) / denominator));
  }
  return result;
}
