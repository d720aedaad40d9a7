type Grads = { dw: Matrix; db: Vector }[];

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** [φ(z), φ′(z)] */
const activate: Record<Activation, (z: number) => [number, number]> = {
  linear: (z) => [z, 1],
  relu: (z) => (z > 0 ? [z, 1] : [0, 0]),
  sigmoid: (z) => [sigmoid(z), sigmoid(z) * sigmoid(-z)],
  tanh: (z) => [Math.tanh(z), 1 / Math.cosh(z) ** 2],
};

/** One example at a time, and a recursion over the layers: going down is the forward pass, coming back up the backward pass. */
export function backward(x: Matrix, y: Matrix, layers: Layer[]): { loss: number; grads: Grads } {
  const count = y.length * y[0].length;
  const grads: Grads = layers.map(({ w, b }) => ({ dw: w.map((row) => row.map(() => 0)), db: b.map(() => 0) }));
  let loss = 0;

  /** Runs layer l and those after it, adds their gradients, and returns the gradient of what layer l received. */
  const run = (input: Vector, l: number, target: Vector): Vector => {
    if (l === layers.length) {
      const error = input.map((value, j) => value - target[j]);
      loss += error.reduce((total, e) => total + e * e, 0) / count;
      return error.map((e) => (2 * e) / count);
    }
    const { w, b, activation } = layers[l];
    const units = b.map((bias, j) => activate[activation](input.reduce((z, value, i) => z + value * w[i][j], bias)));
    const dh = run(
      units.map(([h]) => h),
      l + 1,
      target,
    );
    const dz = dh.map((d, j) => d * units[j][1]);
    dz.forEach((d, j) => {
      grads[l].db[j] += d;
      input.forEach((value, i) => (grads[l].dw[i][j] += value * d));
    });
    return input.map((_, i) => dz.reduce((total, d, j) => total + d * w[i][j], 0));
  };

  x.forEach((example, n) => run(example, 0, y[n]));
  return { loss, grads };
}
