import { colSums, full, matmul, mul, transpose, zeros } from 'nd';

const pairs: Record<Activation, (z: number) => [value: number, slope: number]> = {
  linear: (z) => [z, 1],
  sigmoid: (z) => [1 / (1 + Math.exp(-z)), 1 / (2 + Math.exp(z) + Math.exp(-z))],
  relu: (z) => (z > 0 ? [z, 1] : [0, 0]),
  tanh: (z) => [Math.tanh(z), 1 / Math.cosh(z) ** 2],
};

/** One example after the other, recursing through the layers: each call returns the gradient of its input and notes that of its pre-activation. */
export function gradientNorms(x: Matrix, layers: Layer[]): Vector {
  const squares = zeros(layers.length);
  const share = 1 / (x.length * layers[layers.length - 1].b.length);

  function inputGradient(h: Vector, l: number): Vector {
    if (l === layers.length) return full([h.length], share);
    const { w, b, activation } = layers[l];
    const z = colSums(w.map((row, i) => row.map((weight) => weight * h[i]))).map((value, j) => value + b[j]);
    const evaluated = z.map((value) => pairs[activation](value));
    const behind = inputGradient(
      evaluated.map(([value]) => value),
      l + 1,
    );
    const dz = mul(
      behind,
      evaluated.map(([, slope]) => slope),
    );
    squares[l] += dz.reduce((total, value) => total + value * value, 0);
    return matmul([dz], transpose(w))[0];
  }

  for (const example of x) inputGradient(example, 0);
  return squares.map(Math.sqrt);
}
