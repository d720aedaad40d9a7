// wrong: GELU is the tanh approximation instead of the exact one
const sigmoid = (x: number): number => (x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x)));

const C = Math.sqrt(2 / Math.PI);

const table: Record<string, { f: (x: number) => number; df: (x: number) => number }> = {
  sigmoid: { f: sigmoid, df: (x) => sigmoid(x) * (1 - sigmoid(x)) },
  tanh: { f: Math.tanh, df: (x) => 1 - Math.tanh(x) ** 2 },
  relu: { f: (x) => Math.max(0, x), df: (x) => (x > 0 ? 1 : 0) },
  'leaky-relu': { f: (x) => (x > 0 ? x : 0.2 * x), df: (x) => (x > 0 ? 1 : 0.2) },
  elu: { f: (x) => (x > 0 ? x : Math.expm1(x)), df: (x) => (x > 0 ? 1 : Math.exp(x)) },
  gelu: {
    f: (x) => 0.5 * x * (1 + Math.tanh(C * (x + 0.044715 * x ** 3))),
    df: (x) => {
      const t = Math.tanh(C * (x + 0.044715 * x ** 3));
      return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * C * (1 + 3 * 0.044715 * x * x);
    },
  },
  silu: { f: (x) => x * sigmoid(x), df: (x) => sigmoid(x) * (1 + x * (1 - sigmoid(x))) },
  softplus: { f: (x) => Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x))), df: sigmoid },
};

export function activate(
  x: Vector,
  kind: 'sigmoid' | 'tanh' | 'relu' | 'leaky-relu' | 'elu' | 'gelu' | 'silu' | 'softplus',
): { y: Vector; dy: Vector } {
  const { f, df } = table[kind];
  return { y: x.map(f), dy: x.map(df) };
}
