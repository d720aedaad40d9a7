// wrong: freezing holds the weights of a layer only, its bias is still updated
function f(kind: Activation, z: number): number {
  switch (kind) {
    case 'linear':
      return z;
    case 'relu':
      return z > 0 ? z : 0;
    case 'sigmoid':
      return 1 / (1 + Math.exp(-z));
    case 'tanh':
      return Math.tanh(z);
  }
}

function slope(kind: Activation, z: number): number {
  switch (kind) {
    case 'linear':
      return 1;
    case 'relu':
      return z > 0 ? 1 : 0;
    case 'sigmoid':
      return f(kind, z) * (1 - f(kind, z));
    case 'tanh':
      return 1 - Math.tanh(z) ** 2;
  }
}

function gradients(layers: Layer[], x: Matrix, y: Matrix): { dw: Matrix; db: Vector }[] {
  const grads = layers.map((l) => ({ dw: l.w.map((r) => r.map(() => 0)), db: l.b.map(() => 0) }));
  const count = y.length * y[0].length;
  x.forEach((sample, n) => {
    const ins: Vector[] = [];
    const zs: Vector[] = [];
    let h = sample;
    for (const layer of layers) {
      ins.push(h);
      const z = layer.b.map((bias, j) => h.reduce((s, v, i) => s + v * layer.w[i][j], bias));
      zs.push(z);
      h = z.map((v) => f(layer.activation, v));
    }
    let g = h.map((v, j) => (2 * (v - y[n][j])) / count);
    for (let l = layers.length - 1; l >= 0; l--) {
      const d = g.map((v, j) => v * slope(layers[l].activation, zs[l][j]));
      d.forEach((dj, j) => {
        grads[l].db[j] += dj;
        ins[l].forEach((v, i) => (grads[l].dw[i][j] += v * dj));
      });
      g = layers[l].w.map((row) => row.reduce((s, w, j) => s + w * d[j], 0));
    }
  });
  return grads;
}

export function fineTuneStep(layers: Layer[], frozen: boolean[], x: Matrix, y: Matrix, lr: number): Layer[] {
  const grads = gradients(layers, x, y);
  return layers.map((layer, i) => {
    const g = grads[i];
    return {
      activation: layer.activation,
      w: frozen[i] ? layer.w : layer.w.map((row, r) => row.map((v, c) => v - lr * g.dw[r][c])),
      b: layer.b.map((v, j) => v - lr * g.db[j]),
    };
  });
}
