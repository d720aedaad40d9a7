// wrong: eps is added to the root instead of under it
export function rmsprop(params: Vector, grads: Vector[], lr: number, decay: number, eps: number): Vector {
  const s = params.map(() => 0);
  return grads.reduce((theta, g) => {
    return theta.map((p, i) => {
      s[i] = decay * s[i] + (1 - decay) * g[i] * g[i];
      return p - (lr * g[i]) / (Math.sqrt(s[i]) + eps);
    });
  }, params);
}
