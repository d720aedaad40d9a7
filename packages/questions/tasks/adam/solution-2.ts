/** Both corrections drawn together into the rate and ε, as in the last paragraph of section 2 of the paper: one parameter after the other. */
export function adam(params: Vector, grads: Vector[], lr: number, beta1: number, beta2: number, eps: number): Vector {
  return params.map((start, i) => {
    let [value, m, v] = [start, 0, 0];
    let [power1, power2] = [1, 1];
    for (const row of grads) {
      m += (1 - beta1) * (row[i] - m);
      v += (1 - beta2) * (row[i] * row[i] - v);
      power1 *= beta1;
      power2 *= beta2;
      const root = Math.sqrt(1 - power2);
      value -= (((lr * root) / (1 - power1)) * m) / (Math.sqrt(v) + eps * root);
    }
    return value;
  });
}
