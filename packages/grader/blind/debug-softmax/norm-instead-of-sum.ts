// wrong: divides by the Euclidean norm of the exponentials instead of their sum
export function softmax(x: Matrix): Matrix {
  return x.map((row) => {
    const max = Math.max(...row);
    const exps = row.map((v) => Math.exp(v - max));
    const norm = Math.hypot(...exps);
    return exps.map((e) => e / norm);
  });
}
