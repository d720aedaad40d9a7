// wrong: the input gate is taken to be one minus the forget gate instead of being computed
function sigmoid(v: number): number {
  return 1 / (1 + Math.exp(-v));
}

export function lstmCell(x: Matrix, h: Matrix, c: Matrix, kernel: Matrix, recurrent: Matrix, bias: Vector): { h: Matrix; c: Matrix } {
  const batch = x.length;
  const H = h[0].length;

  const gate = (n: number, col: number): number => {
    let z = bias[col];
    for (let d = 0; d < x[n].length; d++) z += x[n][d] * kernel[d][col];
    for (let k = 0; k < H; k++) z += h[n][k] * recurrent[k][col];
    return z;
  };

  const hOut: Matrix = [];
  const cOut: Matrix = [];
  for (let n = 0; n < batch; n++) {
    hOut.push([]);
    cOut.push([]);
    for (let j = 0; j < H; j++) {
      const keep = sigmoid(gate(n, H + j));
      const write = 1 - keep;
      const candidate = Math.tanh(gate(n, 2 * H + j));
      const show = sigmoid(gate(n, 3 * H + j));
      const cell = keep * c[n][j] + write * candidate;
      cOut[n].push(cell);
      hOut[n].push(show * Math.tanh(cell));
    }
  }
  return { h: hOut, c: cOut };
}
