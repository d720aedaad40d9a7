/** The form of Keras: the velocity holds the learning rate and points downhill. The same points as long as the rate does not change. */
export function sgdMomentum(params: Vector, grads: Vector[], lr: number, momentum: number, nesterov: boolean): Vector {
  return params.map((start, i) => {
    let value = start;
    let velocity = 0;
    for (const gradients of grads) {
      const push = -lr * gradients[i];
      velocity = momentum * velocity + push;
      value += nesterov ? momentum * velocity + push : velocity;
    }
    return value;
  });
}
