export function sgdMomentum(params: Vector, grads: Vector[], lr: number, momentum: number, nesterov: boolean): Vector {
  throw new Error('not implemented');
}
