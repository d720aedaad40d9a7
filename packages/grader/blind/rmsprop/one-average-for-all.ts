// wrong: one running average of the squared gradient is shared by all parameters
export function rmsprop(params: Vector, grads: Vector[], lr: number, decay: number, eps: number): Vector {
  let theta = params.slice();
  let s = 0;
  for (const g of grads) {
    const meanSquare = g.reduce((a, v) => a + v * v, 0) / g.length;
    s = decay * s + (1 - decay) * meanSquare;
    theta = theta.map((p, i) => p - (lr * g[i]) / Math.sqrt(s + eps));
  }
  return theta;
}
