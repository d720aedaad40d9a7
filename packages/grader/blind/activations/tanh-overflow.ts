// wrong: tanh is computed from exp(x) and exp(-x), which is infinity over infinity for large inputs
import { erf, map } from 'nd';

const sig = (v: number) => (v >= 0 ? 1 / (1 + Math.exp(-v)) : 1 - 1 / (1 + Math.exp(v)));

function tanh(v: number): number {
  const p = Math.exp(v);
  const n = Math.exp(-v);
  return (p - n) / (p + n);
}

const normalPdf = (v: number) => Math.exp(-(v * v) / 2) / Math.sqrt(2 * Math.PI);
const normalCdf = (v: number) => (1 + erf(v * Math.SQRT1_2)) / 2;

export function activate(
  x: Vector,
  kind: 'sigmoid' | 'tanh' | 'relu' | 'leaky-relu' | 'elu' | 'gelu' | 'silu' | 'softplus',
): { y: Vector; dy: Vector } {
  switch (kind) {
    case 'sigmoid':
      return { y: map(x, sig), dy: map(x, (v) => sig(v) * sig(-v)) };
    case 'tanh':
      return { y: map(x, tanh), dy: map(x, (v) => 1 - tanh(v) ** 2) };
    case 'relu':
      return { y: map(x, (v) => Math.max(v, 0)), dy: map(x, (v) => Number(v > 0)) };
    case 'leaky-relu':
      return { y: map(x, (v) => Math.max(v, 0.2 * v)), dy: map(x, (v) => (v > 0 ? 1 : 0.2)) };
    case 'elu':
      return { y: map(x, (v) => (v > 0 ? v : Math.expm1(v))), dy: map(x, (v) => (v > 0 ? 1 : Math.exp(v))) };
    case 'gelu':
      return { y: map(x, (v) => v * normalCdf(v)), dy: map(x, (v) => normalCdf(v) + v * normalPdf(v)) };
    case 'silu':
      return { y: map(x, (v) => v * sig(v)), dy: map(x, (v) => sig(v) * (1 + v * sig(-v))) };
    case 'softplus':
      return { y: map(x, (v) => (v > 0 ? v + Math.log1p(Math.exp(-v)) : Math.log1p(Math.exp(v)))), dy: map(x, sig) };
  }
}
