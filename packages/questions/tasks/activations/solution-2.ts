import { erf } from 'nd';

/** One number at a time, value and slope together: the slope is taken from the value wherever that is possible. */
function at(x: number, kind: string): [y: number, dy: number] {
  // Stable on either side: the exponential never has a positive argument.
  const e = Math.exp(-Math.abs(x));
  const s = x >= 0 ? 1 / (1 + e) : e / (1 + e);
  switch (kind) {
    case 'sigmoid':
      return [s, s * (1 - s)];
    case 'tanh': {
      const y = Math.tanh(x);
      return [y, 1 - y * y];
    }
    case 'relu':
      return x > 0 ? [x, 1] : [0, 0];
    case 'leaky-relu':
      return x > 0 ? [x, 1] : [0.2 * x, 0.2];
    case 'elu':
      return x > 0 ? [x, 1] : [e - 1, e];
    case 'gelu': {
      const cdf = 0.5 + 0.5 * erf(x * Math.SQRT1_2);
      return [x * cdf, cdf + (x * Math.exp(-0.5 * x * x)) / Math.sqrt(2 * Math.PI)];
    }
    case 'silu': {
      const y = x * s;
      return [y, y + s * (1 - y)];
    }
    default:
      return [Math.max(0, x) + Math.log(1 + e), s];
  }
}

export function activate(x: Vector, kind: string): { y: Vector; dy: Vector } {
  const pairs = x.map((value) => at(value, kind));
  return { y: pairs.map(([y]) => y), dy: pairs.map(([, dy]) => dy) };
}
