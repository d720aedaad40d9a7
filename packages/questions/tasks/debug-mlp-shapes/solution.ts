const functions: Record<Activation, (z: number) => number> = {
  linear: (z) => z,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  relu: (z) => Math.max(0, z),
  tanh: Math.tanh,
};

export function forward(x: Matrix, layers: Layer[]): Matrix {
  let h = x;
  for (const { w, b, activation } of layers) {
    // Each layer has widths of its own: w is [in, out], whatever the network's input was.
    const [inputs, outputs] = [w.length, w[0].length];
    const next: Matrix = [];
    for (let n = 0; n < h.length; n++) {
      const row: Vector = [];
      for (let j = 0; j < outputs; j++) {
        // The bias belongs to the unit j, not to the example n.
        let z = b[j];
        for (let i = 0; i < inputs; i++) z += h[n][i] * w[i][j];
        row.push(functions[activation](z));
      }
      next.push(row);
    }
    h = next;
  }
  return h;
}
