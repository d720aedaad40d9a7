import { erf } from 'nd';

type Kind = 'sigmoid' | 'tanh' | 'relu' | 'leaky-relu' | 'elu' | 'gelu' | 'silu' | 'softplus';

const leakySlope = 0.01;

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const normalCdf = (x: number) => (1 + erf(x / Math.SQRT2)) / 2;
const normalDensity = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

const value: Record<Kind, (x: number) => number> = {
  sigmoid,
  tanh: Math.tanh,
  relu: (x) => Math.max(0, x),
  'leaky-relu': (x) => (x > 0 ? x : leakySlope * x),
  elu: (x) => (x > 0 ? x : Math.expm1(x)),
  gelu: (x) => x * normalCdf(x),
  silu: (x) => x * sigmoid(x),
  softplus: (x) => Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x))),
};

const slope: Record<Kind, (x: number) => number> = {
  sigmoid: (x) => sigmoid(x) * (1 - sigmoid(x)),
  tanh: (x) => 1 - Math.tanh(x) ** 2,
  relu: (x) => (x > 0 ? 1 : 0),
  'leaky-relu': (x) => (x > 0 ? 1 : leakySlope),
  elu: (x) => (x > 0 ? 1 : Math.exp(x)),
  gelu: (x) => normalCdf(x) + x * normalDensity(x),
  silu: (x) => sigmoid(x) + x * sigmoid(x) * (1 - sigmoid(x)),
  softplus: sigmoid,
};

export function activate(x: Vector, kind: Kind): { y: Vector; dy: Vector } {
  return { y: x.map((z) => value[kind](z)), dy: x.map((z) => slope[kind](z)) };
}
