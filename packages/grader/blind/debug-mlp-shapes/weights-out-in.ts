// wrong: reads the weights as [out, in], so a row of w makes an output
export function forward(x: Matrix, layers: Layer[]): Matrix {
  const act = (z: number, kind: Activation): number => {
    if (kind === 'relu') return Math.max(0, z);
    if (kind === 'sigmoid') return 1 / (1 + Math.exp(-z));
    if (kind === 'tanh') return Math.tanh(z);
    return z;
  };
  return layers.reduce(
    (input, layer) =>
      input.map((row) =>
        layer.w.map((weights, j) =>
          act(
            weights.reduce((s, w, i) => s + w * row[i], layer.b[j]),
            layer.activation,
          ),
        ),
      ),
    x,
  );
}
