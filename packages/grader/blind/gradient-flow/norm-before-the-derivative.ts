// wrong: measures the gradient at the output of each layer instead of at its pre-activation
import { map, matmul, mul, sum, transpose, zeros } from 'nd';

const frobenius = (m: Matrix): number => Math.sqrt(sum(mul(m, m)));

export function gradientNorms(x: Matrix, layers: Layer[]): Vector {
  const slopes: Matrix[] = [];
  let h = x;
  for (const { w, b, activation } of layers) {
    const z = matmul(h, w).map((row) => row.map((v, j) => v + b[j]));
    if (activation === 'sigmoid') {
      h = map(z, (v) => 1 / (1 + Math.exp(-v)));
      slopes.push(map(h, (s) => s * (1 - s)));
    } else if (activation === 'tanh') {
      h = map(z, Math.tanh);
      slopes.push(map(h, (t) => 1 - t * t));
    } else if (activation === 'relu') {
      h = map(z, (v) => Math.max(0, v));
      slopes.push(map(z, (v) => (v > 0 ? 1 : 0)));
    } else {
      h = z;
      slopes.push(map(z, () => 1));
    }
  }
  const norms = zeros(layers.length);
  const count = h.length * h[0].length;
  let upstream = map(h, () => 1 / count);
  for (let l = layers.length - 1; l >= 0; l--) {
    norms[l] = frobenius(upstream);
    const dz = mul(upstream, slopes[l]);
    upstream = matmul(dz, transpose(layers[l].w));
  }
  return norms;
}
