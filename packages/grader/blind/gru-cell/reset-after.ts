// wrong: the reset gate multiplies the product of the state with the matrix (reset after) instead of the state itself
const sigmoid = (v: number): number => 1 / (1 + Math.exp(-v));

export function gruCell(x: Matrix, h: Matrix, kernel: Matrix, recurrent: Matrix, bias: Vector): Matrix {
  const H = h[0].length;
  const pre = (n: number, col: number): number => {
    let s = bias[col];
    for (let i = 0; i < x[n].length; i++) s += x[n][i] * kernel[i][col];
    for (let i = 0; i < H; i++) s += h[n][i] * recurrent[i][col];
    return s;
  };
  const out: Matrix = [];
  for (let n = 0; n < x.length; n++) {
    const row: Vector = [];
    for (let j = 0; j < H; j++) {
      const update = sigmoid(pre(n, j));
      const reset = sigmoid(pre(n, H + j));
      let cx = bias[2 * H + j];
      for (let i = 0; i < x[n].length; i++) cx += x[n][i] * kernel[i][2 * H + j];
      let ch = 0;
      for (let k = 0; k < H; k++) ch += reset * h[n][k] * recurrent[k][2 * H + j];
      const candidate = Math.tanh(cx + ch);
      row.push(update * h[n][j] + (1 - update) * candidate);
    }
    out.push(row);
  }
  return out;
}
