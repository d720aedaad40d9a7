// wrong: only complains when a is wider than b is tall, not the other way round
export function matmul(a: Matrix, b: Matrix): Matrix {
  const [n, k, m] = [a.length, a[0].length, b[0].length];
  if (k > b.length) {
    throw new RangeError('a has more columns than b has rows');
  }
  const c: Matrix = [];
  for (let i = 0; i < n; i++) {
    c.push([]);
    for (let j = 0; j < m; j++) {
      let acc = 0;
      for (let l = 0; l < k; l++) {
        acc += a[i][l] * b[l][j];
      }
      c[i].push(acc);
    }
  }
  return c;
}
