type Kind = 'sigmoid' | 'tanh' | 'relu' | 'leaky-relu' | 'elu' | 'gelu' | 'silu' | 'softplus';

export function activate(x: Vector, kind: Kind): { y: Vector; dy: Vector } {
  throw new Error('not implemented');
}
