// wrong: the step counter of the bias correction goes up for every parameter instead of every row of gradients
export function adam(params: Vector, grads: Vector[], lr: number, beta1: number, beta2: number, eps: number): Vector {
  const first = params.map(() => 0);
  const second = params.map(() => 0);
  let step = 0;
  let theta = params;
  grads.forEach((grad, k) => {
    theta = theta.map((value, i) => {
      step += 1;
      first[i] = beta1 * first[i] + (1 - beta1) * grad[i];
      second[i] = beta2 * second[i] + (1 - beta2) * grad[i] ** 2;
      const mHat = first[i] / (1 - Math.pow(beta1, step));
      const vHat = second[i] / (1 - Math.pow(beta2, step));
      return value - (lr * mHat) / (Math.sqrt(vHat) + eps);
    });
  });
  return theta;
}
