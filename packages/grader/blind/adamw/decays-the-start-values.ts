// wrong: every step decays by the initial parameters instead of the current ones
export function adamw(params: Vector, grads: Vector[], lr: number, beta1: number, beta2: number, eps: number, weightDecay: number): Vector {
  const state = params.map(() => ({ m: 0, v: 0 }));
  let theta = [...params];
  for (let t = 1; t <= grads.length; t++) {
    const g = grads[t - 1];
    theta = theta.map((value, i) => {
      const s = state[i];
      s.m = beta1 * s.m + (1 - beta1) * g[i];
      s.v = beta2 * s.v + (1 - beta2) * g[i] * g[i];
      const mHat = s.m / (1 - beta1 ** t);
      const vHat = s.v / (1 - beta2 ** t);
      return value - (lr * mHat) / (Math.sqrt(vHat) + eps) - lr * weightDecay * params[i];
    });
  }
  return theta;
}
