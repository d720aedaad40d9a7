export function rmsprop(params: Vector, grads: Vector[], lr: number, decay: number, eps: number): Vector {
  throw new Error('not implemented');
}
