// wrong: writes the exponentials and the quotients into the argument
export function softmax(x: Matrix): Matrix {
  for (const row of x) {
    const max = Math.max(...row);
    let sum = 0;
    for (let j = 0; j < row.length; j++) {
      row[j] = Math.exp(row[j] - max);
      sum += row[j];
    }
    for (let j = 0; j < row.length; j++) row[j] /= sum;
  }
  return x;
}
