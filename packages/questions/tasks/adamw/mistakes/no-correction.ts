export function adamw(params: Vector, grads: Vector[], lr: number, beta1: number, beta2: number, eps: number, weightDecay: number): Vector {
  let theta = params;
  let m = params.map(() => 0);
  let v = params.map(() => 0);
  grads.forEach((gradients) => {
    const g = gradients;
    m = m.map((old, i) => beta1 * old + (1 - beta1) * g[i]);
    v = v.map((old, i) => beta2 * old + (1 - beta2) * g[i] ** 2);
    const mHat = m;
    const vHat = v;
    theta = theta.map((value, i) => {
      return value - (lr * mHat[i]) / (Math.sqrt(vHat[i]) + eps) - lr * weightDecay * value;
    });
  });
  return theta;
}
