// wrong: the bias is added once for every input feature, inside the innermost loop
export function forward(x: Matrix, layers: Layer[]): Matrix {
  let current = x;
  for (const layer of layers) {
    const next: Matrix = [];
    for (const row of current) {
      const outRow: Vector = [];
      for (let j = 0; j < layer.b.length; j++) {
        let z = 0;
        for (let i = 0; i < row.length; i++) {
          z += row[i] * layer.w[i][j] + layer.b[j];
        }
        if (layer.activation === 'sigmoid') z = 1 / (1 + Math.exp(-z));
        else if (layer.activation === 'tanh') z = Math.tanh(z);
        else if (layer.activation === 'relu') z = Math.max(z, 0);
        outRow.push(z);
      }
      next.push(outRow);
    }
    current = next;
  }
  return current;
}
