// wrong: the squares are accumulated without decay, as in Adagrad
import { zeros } from 'nd';

export function rmsprop(params: Vector, grads: Vector[], lr: number, decay: number, eps: number): Vector {
  const theta = [...params];
  const s = zeros(theta.length);
  for (const g of grads) {
    for (let i = 0; i < theta.length; i++) {
      s[i] += g[i] ** 2;
      theta[i] -= (lr * g[i]) / Math.sqrt(s[i] + eps);
    }
  }
  return theta;
}
