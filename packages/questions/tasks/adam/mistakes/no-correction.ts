export function adam(params: Vector, grads: Vector[], lr: number, beta1: number, beta2: number, eps: number): Vector {
  let theta = params;
  let m = params.map(() => 0);
  let v = params.map(() => 0);
  for (const g of grads) {
    m = m.map((old, i) => beta1 * old + (1 - beta1) * g[i]);
    v = v.map((old, i) => beta2 * old + (1 - beta2) * g[i] ** 2);
    theta = theta.map((value, i) => value - (lr * m[i]) / (Math.sqrt(v[i]) + eps));
  }
  return theta;
}
