// wrong: the parameters that were passed in are changed
import { zeros } from 'nd';

export function sgdMomentum(params: Vector, grads: Vector[], lr: number, momentum: number, nesterov: boolean): Vector {
  const p = params;
  const v = zeros(p.length);
  for (let t = 0; t < grads.length; t++) {
    for (let i = 0; i < p.length; i++) {
      v[i] = momentum * v[i] + grads[t][i];
      if (nesterov) {
        p[i] -= lr * (grads[t][i] + momentum * v[i]);
      } else {
        p[i] -= lr * v[i];
      }
    }
  }
  return p;
}
