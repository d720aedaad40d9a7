// wrong: the decay is added to the gradient (plain L2) instead of being decoupled from it
export function adamw(params: Vector, grads: Vector[], lr: number, beta1: number, beta2: number, eps: number, weightDecay: number): Vector {
  const theta = [...params];
  const m = theta.map(() => 0);
  const v = theta.map(() => 0);
  grads.forEach((row, k) => {
    row.forEach((raw, i) => {
      const g = raw + weightDecay * theta[i];
      m[i] = beta1 * m[i] + (1 - beta1) * g;
      v[i] = beta2 * v[i] + (1 - beta2) * g * g;
      const mHat = m[i] / (1 - beta1 ** (k + 1));
      const vHat = v[i] / (1 - beta2 ** (k + 1));
      theta[i] -= (lr * mHat) / (Math.sqrt(vHat) + eps);
    });
  });
  return theta;
}
