export function sgdMomentum(params: Vector, grads: Vector[], lr: number, momentum: number, nesterov: boolean): Vector {
  const v = params.map(() => 0);
  for (const g of grads) {
    for (let i = 0; i < params.length; i++) {
      v[i] = momentum * v[i] + g[i];
      params[i] -= lr * (nesterov ? g[i] + momentum * v[i] : v[i]);
    }
  }
  return params;
}
