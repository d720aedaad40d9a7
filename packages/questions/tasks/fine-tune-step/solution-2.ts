const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** [φ(z), φ′(z)] */
const activate: Record<Activation, (z: number) => [number, number]> = {
  linear: (z) => [z, 1],
  // The sign of what comes out is the slope: 1 where the unit is on, 0 elsewhere.
  relu: (z) => [Math.max(0, z), Math.sign(Math.max(0, z))],
  sigmoid: (z) => [sigmoid(z), sigmoid(z) * sigmoid(-z)],
  tanh: (z) => [Math.tanh(z), 1 / Math.cosh(z) ** 2],
};

/** One example at a time: each moves a copy of the trained layers, while gradients are taken at the layers that came in. */
export function fineTuneStep(layers: Layer[], frozen: boolean[], x: Matrix, y: Matrix, lr: number): Layer[] {
  const tuned = layers.map(({ w, b, activation }) => ({ w: w.map((row) => [...row]), b: [...b], activation }));
  const count = y.length * y[0].length;

  /** Runs layer l and those after it, moves their copies, and returns the gradient of what layer l received. */
  const run = (input: Vector, l: number, target: Vector): Vector => {
    if (l === layers.length) return input.map((value, j) => (2 * (value - target[j])) / count);
    const { w, b, activation } = layers[l];
    const units = b.map((bias, j) => activate[activation](input.reduce((z, value, i) => z + value * w[i][j], bias)));
    const dh = run(
      units.map(([h]) => h),
      l + 1,
      target,
    );
    const dz = dh.map((d, j) => d * units[j][1]);
    const rate = frozen[l] ? 0 : lr;
    dz.forEach((d, j) => {
      tuned[l].b[j] -= rate * d;
      input.forEach((value, i) => {
        tuned[l].w[i][j] -= rate * value * d;
      });
    });
    return w.map((row) => row.reduce((total, weight, j) => total + weight * dz[j], 0));
  };

  x.forEach((example, n) => run(example, 0, y[n]));
  return tuned;
}
