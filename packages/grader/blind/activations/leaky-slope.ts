// wrong: the leaky slope is 0.01 instead of 0.2
import { erf } from 'nd';

type Kind = 'sigmoid' | 'tanh' | 'relu' | 'leaky-relu' | 'elu' | 'gelu' | 'silu' | 'softplus';

const LEAK = 0.01;

function sigmoid(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
}

function one(x: number, kind: Kind): [number, number] {
  switch (kind) {
    case 'sigmoid': {
      const s = sigmoid(x);
      return [s, s * sigmoid(-x)];
    }
    case 'tanh': {
      const t = Math.tanh(x);
      return [t, 1 - t * t];
    }
    case 'relu':
      return x > 0 ? [x, 1] : [0, 0];
    case 'leaky-relu':
      return x > 0 ? [x, 1] : [LEAK * x, LEAK];
    case 'elu':
      return x > 0 ? [x, 1] : [Math.expm1(x), Math.exp(x)];
    case 'gelu': {
      const cdf = 0.5 * (1 + erf(x / Math.SQRT2));
      const pdf = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
      return [x * cdf, cdf + x * pdf];
    }
    case 'silu': {
      const s = sigmoid(x);
      return [x * s, s + x * s * sigmoid(-x)];
    }
    case 'softplus':
      return [Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))), sigmoid(x)];
  }
}

export function activate(
  x: Vector,
  kind: 'sigmoid' | 'tanh' | 'relu' | 'leaky-relu' | 'elu' | 'gelu' | 'silu' | 'softplus',
): { y: Vector; dy: Vector } {
  const pairs = x.map((v) => one(v, kind));
  return { y: pairs.map((p) => p[0]), dy: pairs.map((p) => p[1]) };
}
