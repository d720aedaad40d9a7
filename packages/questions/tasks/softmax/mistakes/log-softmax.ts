export function softmax(x: Matrix): Matrix {
  return x.map((row) => {
    const max = Math.max(...row);
    const logSum = Math.log(row.reduce((total, value) => total + Math.exp(value - max), 0));
    return row.map((value) => value - max - logSum);
  });
}
