export function sgdMomentum(params: Vector, grads: Vector[], lr: number, momentum: number, nesterov: boolean): Vector {
  let theta = params;
  let v = params.map(() => 0);
  for (const g of grads) {
    v = v.map((old, i) => momentum * old + (1 - momentum) * g[i]);
    const step = nesterov ? v.map((velocity, i) => g[i] + momentum * velocity) : v;
    theta = theta.map((value, i) => value - lr * step[i]);
  }
  return theta;
}
