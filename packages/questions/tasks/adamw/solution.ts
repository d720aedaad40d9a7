export function adamw(params: Vector, grads: Vector[], lr: number, beta1: number, beta2: number, eps: number, weightDecay: number): Vector {
  let theta = params;
  let m = params.map(() => 0);
  let v = params.map(() => 0);
  grads.forEach((g, index) => {
    const t = index + 1;
    // The moments see the gradient of the loss alone: a decay that went through them would be divided by √v̂ as well.
    m = m.map((old, i) => beta1 * old + (1 - beta1) * g[i]);
    v = v.map((old, i) => beta2 * old + (1 - beta2) * g[i] ** 2);
    const [unbias1, unbias2] = [1 - beta1 ** t, 1 - beta2 ** t];
    theta = theta.map((value, i) => {
      const step = m[i] / unbias1 / (Math.sqrt(v[i] / unbias2) + eps);
      return value - lr * step - lr * weightDecay * value;
    });
  });
  return theta;
}
