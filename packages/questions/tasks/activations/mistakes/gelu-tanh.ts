type Kind = 'sigmoid' | 'tanh' | 'relu' | 'leaky-relu' | 'elu' | 'gelu' | 'silu' | 'softplus';

const leakySlope = 0.2;

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const inner = (x: number) => Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3);
const innerSlope = (x: number) => Math.sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * x ** 2);

const value: Record<Kind, (x: number) => number> = {
  sigmoid,
  tanh: Math.tanh,
  relu: (x) => Math.max(0, x),
  'leaky-relu': (x) => (x > 0 ? x : leakySlope * x),
  elu: (x) => (x > 0 ? x : Math.expm1(x)),
  gelu: (x) => 0.5 * x * (1 + Math.tanh(inner(x))),
  silu: (x) => x * sigmoid(x),
  softplus: (x) => Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x))),
};

const slope: Record<Kind, (x: number) => number> = {
  sigmoid: (x) => sigmoid(x) * (1 - sigmoid(x)),
  tanh: (x) => 1 - Math.tanh(x) ** 2,
  relu: (x) => (x > 0 ? 1 : 0),
  'leaky-relu': (x) => (x > 0 ? 1 : leakySlope),
  elu: (x) => (x > 0 ? 1 : Math.exp(x)),
  gelu: (x) => 0.5 * (1 + Math.tanh(inner(x))) + 0.5 * x * (1 - Math.tanh(inner(x)) ** 2) * innerSlope(x),
  silu: (x) => sigmoid(x) + x * sigmoid(x) * (1 - sigmoid(x)),
  softplus: sigmoid,
};

export function activate(x: Vector, kind: Kind): { y: Vector; dy: Vector } {
  return { y: x.map((z) => value[kind](z)), dy: x.map((z) => slope[kind](z)) };
}
