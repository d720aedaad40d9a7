// wrong: the slope of ELU below zero is given as its value, exp(x) - 1, instead of exp(x)
import { erf } from 'nd';

function stableSigmoid(v: number): number {
  if (v >= 0) return 1 / (1 + Math.exp(-v));
  const e = Math.exp(v);
  return e / (1 + e);
}

export function activate(
  x: Vector,
  kind: 'sigmoid' | 'tanh' | 'relu' | 'leaky-relu' | 'elu' | 'gelu' | 'silu' | 'softplus',
): { y: Vector; dy: Vector } {
  const y: Vector = [];
  const dy: Vector = [];
  for (const v of x) {
    const s = stableSigmoid(v);
    if (kind === 'sigmoid') {
      y.push(s);
      dy.push(s * (1 - s));
    } else if (kind === 'tanh') {
      const t = Math.tanh(v);
      y.push(t);
      dy.push(1 - t * t);
    } else if (kind === 'relu') {
      y.push(v > 0 ? v : 0);
      dy.push(v > 0 ? 1 : 0);
    } else if (kind === 'leaky-relu') {
      y.push(v > 0 ? v : 0.2 * v);
      dy.push(v > 0 ? 1 : 0.2);
    } else if (kind === 'elu') {
      const neg = Math.exp(v) - 1;
      y.push(v > 0 ? v : neg);
      dy.push(v > 0 ? 1 : neg);
    } else if (kind === 'gelu') {
      const phi = 0.5 * (1 + erf(v / Math.sqrt(2)));
      y.push(v * phi);
      dy.push(phi + (v * Math.exp((-v * v) / 2)) / Math.sqrt(2 * Math.PI));
    } else if (kind === 'silu') {
      y.push(v * s);
      dy.push(s + v * s * (1 - s));
    } else {
      y.push(Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v))));
      dy.push(s);
    }
  }
  return { y, dy };
}
