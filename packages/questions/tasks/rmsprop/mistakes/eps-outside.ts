export function rmsprop(params: Vector, grads: Vector[], lr: number, decay: number, eps: number): Vector {
  let theta = params;
  let s = params.map(() => 0);
  for (const g of grads) {
    s = s.map((old, i) => decay * old + (1 - decay) * g[i] ** 2);
    theta = theta.map((value, i) => value - (lr * g[i]) / (Math.sqrt(s[i]) + eps));
  }
  return theta;
}
