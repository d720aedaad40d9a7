// wrong: the moments are not corrected for their start at zero
export function adam(params: Vector, grads: Vector[], lr: number, beta1: number, beta2: number, eps: number): Vector {
  const theta = [...params];
  const m = params.map(() => 0);
  const v = params.map(() => 0);
  for (const g of grads) {
    for (let i = 0; i < theta.length; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
      theta[i] -= (lr * m[i]) / (Math.sqrt(v[i]) + eps);
    }
  }
  return theta;
}
