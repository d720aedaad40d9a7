// wrong: Nesterov's step uses the velocity before the update
export function sgdMomentum(params: Vector, grads: Vector[], lr: number, momentum: number, nesterov: boolean): Vector {
  let theta = params;
  let velocity: Vector = params.map(() => 0);
  grads.forEach((grad) => {
    const next = velocity.map((v, i) => momentum * v + grad[i]);
    const direction = nesterov ? grad.map((g, i) => g + momentum * velocity[i]) : next;
    theta = theta.map((p, i) => p - lr * direction[i]);
    velocity = next;
  });
  return theta;
}
