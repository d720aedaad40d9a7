export function rmsprop(params: Vector, grads: Vector[], lr: number, decay: number, eps: number): Vector {
  let theta = params;
  let s = params.map(() => 0);
  grads.forEach((g, t) => {
    s = s.map((old, i) => decay * old + (1 - decay) * g[i] ** 2);
    const corrected = s.map((value) => value / (1 - decay ** (t + 1)));
    theta = theta.map((value, i) => value - (lr * g[i]) / Math.sqrt(corrected[i] + eps));
  });
  return theta;
}
