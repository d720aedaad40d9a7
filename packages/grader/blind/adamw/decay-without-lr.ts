// wrong: the decay is not multiplied by the learning rate
import { zeros } from 'nd';

export function adamw(params: Vector, grads: Vector[], lr: number, beta1: number, beta2: number, eps: number, weightDecay: number): Vector {
  let p = params.slice();
  const m = zeros(p.length);
  const v = zeros(p.length);
  let b1t = 1;
  let b2t = 1;
  for (const g of grads) {
    b1t *= beta1;
    b2t *= beta2;
    const next = zeros(p.length);
    for (let i = 0; i < p.length; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * g[i] ** 2;
      const step = m[i] / (1 - b1t) / (Math.sqrt(v[i] / (1 - b2t)) + eps);
      next[i] = p[i] - lr * step - weightDecay * p[i];
    }
    p = next;
  }
  return p;
}
