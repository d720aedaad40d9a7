export function adam(params: Vector, grads: Vector[], lr: number, beta1: number, beta2: number, eps: number): Vector {
  let theta = params;
  let m = params.map(() => 0);
  let v = params.map(() => 0);
  grads.forEach((g, index) => {
    // The first step is t = 1: with t = 0 the corrections would divide by zero.
    const t = index + 1;
    m = m.map((old, i) => beta1 * old + (1 - beta1) * g[i]);
    v = v.map((old, i) => beta2 * old + (1 - beta2) * g[i] ** 2);
    // Both averages start at 0 and are too small by 1 − βᵗ. The corrected ones are for this step only; m and v go on uncorrected.
    const [unbias1, unbias2] = [1 - beta1 ** t, 1 - beta2 ** t];
    theta = theta.map((value, i) => value - (lr * (m[i] / unbias1)) / (Math.sqrt(v[i] / unbias2) + eps));
  });
  return theta;
}
