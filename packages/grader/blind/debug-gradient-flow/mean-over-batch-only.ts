// wrong: the mean of the outputs is taken over the batch, but summed over the units
function value(kind: Activation, z: number): number {
  if (kind === 'relu') return z > 0 ? z : 0;
  if (kind === 'tanh') return Math.tanh(z);
  if (kind === 'sigmoid') return 1 / (1 + Math.exp(-z));
  return z;
}

function slope(kind: Activation, z: number): number {
  if (kind === 'relu') return z > 0 ? 1 : 0;
  if (kind === 'tanh') return 1 - Math.tanh(z) ** 2;
  if (kind === 'sigmoid') return value(kind, z) * (1 - value(kind, z));
  return 1;
}

export function gradientNorms(x: Matrix, layers: Layer[]): Vector {
  const pre: Matrix[] = [];
  let h = x;
  for (const layer of layers) {
    const z = h.map((row) => layer.b.map((b, j) => row.reduce((s, v, i) => s + v * layer.w[i][j], b)));
    pre.push(z);
    h = z.map((row) => row.map((v) => value(layer.activation, v)));
  }
  let grad: Matrix = h.map((row) => row.map(() => 1 / h.length));
  const norms: Vector = [];
  for (let l = layers.length - 1; l >= 0; l--) {
    let squares = 0;
    grad = grad.map((row, n) => {
      const dz = row.map((g, j) => g * slope(layers[l].activation, pre[l][n][j]));
      for (const g of dz) squares += g * g;
      return layers[l].w.map((weights) => weights.reduce((s, w, j) => s + w * dz[j], 0));
    });
    norms[l] = Math.sqrt(squares);
  }
  return norms;
}
