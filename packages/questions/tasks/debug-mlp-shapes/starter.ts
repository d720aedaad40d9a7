const functions: Record<Activation, (z: number) => number> = {
  linear: (z) => z,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  relu: (z) => Math.max(0, z),
  tanh: Math.tanh,
};

export function forward(x: Matrix, layers: Layer[]): Matrix {
  const features = x[0].length;
  let h = x;
  for (const { w, b, activation } of layers) {
    const next: Matrix = [];
    for (let n = 0; n < h.length; n++) {
      const row: Vector = [];
      for (let j = 0; j < features; j++) {
        let z = b[n];
        for (let i = 0; i < features; i++) z += h[n][i] * w[i][j];
        row.push(functions[activation](z));
      }
      next.push(row);
    }
    h = next;
  }
  return h;
}
