export function softmax(x: Matrix): Matrix {
  return x.map((row) => {
    // Both numbers belong to the row: a shared sum couples the examples, a shared maximum lets a low row underflow to 0 / 0.
    const max = Math.max(...row);
    const sum = row.reduce((total, value) => total + Math.exp(value - max), 0);
    return row.map((value) => Math.exp(value - max) / sum);
  });
}
