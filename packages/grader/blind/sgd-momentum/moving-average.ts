// wrong: the velocity is an exponential moving average, with a factor (1 - momentum) on the gradient
export function sgdMomentum(params: Vector, grads: Vector[], lr: number, momentum: number, nesterov: boolean): Vector {
  const theta = [...params];
  const v = params.map(() => 0);
  for (const g of grads) {
    for (let i = 0; i < theta.length; i++) {
      v[i] = momentum * v[i] + (1 - momentum) * g[i];
      theta[i] -= lr * (nesterov ? g[i] + momentum * v[i] : v[i]);
    }
  }
  return theta;
}
