// wrong: moves the weights along the gradient of the loss instead of against it
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const softplus = (z: number) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));

export function discriminatorStep(real: Matrix, fake: Matrix, w: Matrix, b: Vector, lr: number): { w: Matrix; b: Vector; loss: number } {
  const logit = (row: Vector) => row.reduce((s, v, i) => s + v * w[i][0], b[0]);
  let loss = 0;
  let db = 0;
  const dw = w.map(() => 0);
  for (const row of real) {
    const z = logit(row);
    loss += softplus(-z) / real.length;
    const g = (sigmoid(z) - 1) / real.length;
    row.forEach((v, i) => (dw[i] += g * v));
    db += g;
  }
  for (const row of fake) {
    const z = logit(row);
    loss += softplus(z) / fake.length;
    const g = sigmoid(z) / fake.length;
    row.forEach((v, i) => (dw[i] += g * v));
    db += g;
  }
  return {
    w: w.map((row, i) => [row[0] + lr * dw[i]]),
    b: [b[0] + lr * db],
    loss,
  };
}
