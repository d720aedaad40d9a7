// wrong: the corrected moments are stored back, so later steps build on them and correct again
import { zeros } from 'nd';

export function adam(params: Vector, grads: Vector[], lr: number, beta1: number, beta2: number, eps: number): Vector {
  const p = params.slice();
  const m = zeros(p.length);
  const v = zeros(p.length);
  for (let t = 1; t <= grads.length; t++) {
    const g = grads[t - 1];
    for (let i = 0; i < p.length; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * g[i] ** 2;
      m[i] = m[i] / (1 - beta1 ** t);
      v[i] = v[i] / (1 - beta2 ** t);
      p[i] -= (lr * m[i]) / (Math.sqrt(v[i]) + eps);
    }
  }
  return p;
}
