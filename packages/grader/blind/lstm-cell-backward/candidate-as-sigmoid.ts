// wrong: the candidate is differentiated like a sigmoid, g(1 - g), though it is a tanh
export function lstmCellBackward(
  x: Matrix,
  h: Matrix,
  c: Matrix,
  kernel: Matrix,
  recurrent: Matrix,
  bias: Vector,
  dh: Matrix,
  dc: Matrix,
): { dx: Matrix; dh: Matrix; dc: Matrix; dkernel: Matrix; drecurrent: Matrix; dbias: Vector } {
  const D = kernel.length;
  const H = recurrent.length;
  const dx: Matrix = [];
  const dhPrev: Matrix = [];
  const dcPrev: Matrix = [];
  const dkernel = kernel.map((r) => r.map(() => 0));
  const drecurrent = recurrent.map((r) => r.map(() => 0));
  const dbias = bias.map(() => 0);
  const slope = (s: number) => s * (1 - s);

  for (let n = 0; n < x.length; n++) {
    const gates: Matrix = [];
    for (let k = 0; k < 4; k++) {
      gates.push([]);
      for (let j = 0; j < H; j++) {
        const col = k * H + j;
        let z = bias[col];
        for (let d = 0; d < D; d++) z += x[n][d] * kernel[d][col];
        for (let u = 0; u < H; u++) z += h[n][u] * recurrent[u][col];
        gates[k].push(k === 2 ? Math.tanh(z) : 1 / (1 + Math.exp(-z)));
      }
    }
    const da: Matrix = [[], [], [], []];
    const dcp: Vector = [];
    for (let j = 0; j < H; j++) {
      const tanhC = Math.tanh(gates[1][j] * c[n][j] + gates[0][j] * gates[2][j]);
      const dct = dc[n][j] + dh[n][j] * gates[3][j] * (1 - tanhC * tanhC);
      da[0][j] = dct * gates[2][j] * slope(gates[0][j]);
      da[1][j] = dct * c[n][j] * slope(gates[1][j]);
      da[2][j] = dct * gates[0][j] * slope(gates[2][j]);
      da[3][j] = dh[n][j] * tanhC * slope(gates[3][j]);
      dcp.push(dct * gates[1][j]);
    }
    dcPrev.push(dcp);
    const flat = da.flat();
    dx.push(kernel.map((row) => row.reduce((s, w, k) => s + w * flat[k], 0)));
    dhPrev.push(recurrent.map((row) => row.reduce((s, w, k) => s + w * flat[k], 0)));
    flat.forEach((g, k) => {
      dbias[k] += g;
      for (let d = 0; d < D; d++) dkernel[d][k] += x[n][d] * g;
      for (let u = 0; u < H; u++) drecurrent[u][k] += h[n][u] * g;
    });
  }
  return { dx, dh: dhPrev, dc: dcPrev, dkernel, drecurrent, dbias };
}
