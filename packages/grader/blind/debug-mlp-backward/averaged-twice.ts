// wrong: the weight gradients are divided by the batch size once more, though the loss gradient already is
export function backward(x: Matrix, y: Matrix, layers: Layer[]): { loss: number; grads: { dw: Matrix; db: Vector }[] } {
  const f = (kind: Activation, z: number): number => {
    if (kind === 'sigmoid') return 1 / (1 + Math.exp(-z));
    if (kind === 'tanh') return Math.tanh(z);
    if (kind === 'relu') return z > 0 ? z : 0;
    return z;
  };
  const fPrime = (kind: Activation, a: number): number => {
    if (kind === 'sigmoid') return a * (1 - a);
    if (kind === 'tanh') return 1 - a ** 2;
    if (kind === 'relu') return a > 0 ? 1 : 0;
    return 1;
  };
  const batch = x.length;
  const h: Matrix[] = [x];
  for (const { w, b, activation } of layers) {
    const input = h[h.length - 1];
    h.push(
      input.map((row) =>
        b.map((bias, j) =>
          f(
            activation,
            row.reduce((s, v, i) => s + v * w[i][j], bias),
          ),
        ),
      ),
    );
  }
  const out = h[layers.length];
  const count = batch * out[0].length;
  let loss = 0;
  let g: Matrix = out.map((row, n) =>
    row.map((v, j) => {
      loss += (v - y[n][j]) ** 2 / count;
      return (2 * (v - y[n][j])) / count;
    }),
  );
  const grads: { dw: Matrix; db: Vector }[] = [];
  for (let l = layers.length - 1; l >= 0; l--) {
    const { w, activation } = layers[l];
    const dw = w.map((row) => row.map(() => 0));
    const db = w[0].map(() => 0);
    g = g.map((row, n) => {
      const dz = row.map((v, j) => v * fPrime(activation, h[l + 1][n][j]));
      for (let j = 0; j < dz.length; j++) {
        db[j] += dz[j] / batch;
        for (let i = 0; i < w.length; i++) dw[i][j] += (h[l][n][i] * dz[j]) / batch;
      }
      return w.map((weights) => weights.reduce((s, v, j) => s + v * dz[j], 0));
    });
    grads[l] = { dw, db };
  }
  return { loss, grads };
}
