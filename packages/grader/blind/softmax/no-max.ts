// wrong: exponentiates the raw logits, which overflows and underflows for large ones
export function softmax(x: Matrix): Matrix {
  return x.map((row) => {
    const exps = row.map(Math.exp);
    const total = exps.reduce((a, b) => a + b, 0);
    return exps.map((e) => e / total);
  });
}
