export function adamw(params: Vector, grads: Vector[], lr: number, beta1: number, beta2: number, eps: number, weightDecay: number): Vector {
  throw new Error('not implemented');
}
