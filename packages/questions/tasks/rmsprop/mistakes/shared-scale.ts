export function rmsprop(params: Vector, grads: Vector[], lr: number, decay: number, eps: number): Vector {
  let theta = params;
  let s = 0;
  for (const g of grads) {
    const meanSquare = g.reduce((sum, value) => sum + value ** 2, 0) / g.length;
    s = decay * s + (1 - decay) * meanSquare;
    theta = theta.map((value, i) => value - (lr * g[i]) / Math.sqrt(s + eps));
  }
  return theta;
}
