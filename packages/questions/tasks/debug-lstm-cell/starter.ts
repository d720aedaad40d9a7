const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

export function lstmCell(x: Matrix, h: Matrix, c: Matrix, kernel: Matrix, recurrent: Matrix, bias: Vector): { h: Matrix; c: Matrix } {
  const units = bias.length / 4;
  const hidden: Matrix = [];
  const cell: Matrix = [];
  for (let n = 0; n < x.length; n++) {
    const z = bias.map((start, column) => {
      let sum = start;
      for (let d = 0; d < x[n].length; d++) sum += x[n][d] * kernel[d][column];
      for (let k = 0; k < units; k++) sum += h[n][k] * recurrent[k][column];
      return sum;
    });
    const [hRow, cRow]: [Vector, Vector] = [[], []];
    for (let j = 0; j < units; j++) {
      const input = sigmoid(z[j]);
      const forget = sigmoid(z[units + j]);
      const candidate = Math.tanh(z[2 * units + j]);
      const output = sigmoid(z[3 * units + j]);
      const next = forget * h[n][j] + input * candidate;
      cRow.push(next);
      hRow.push(Math.tanh(output * next));
    }
    hidden.push(hRow);
    cell.push(cRow);
  }
  return { h: hidden, c: cell };
}
