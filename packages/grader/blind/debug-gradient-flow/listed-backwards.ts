// wrong: the norms come in the order in which they were computed, last layer first
import { map, matmul, mul, transpose } from 'nd';

const act: Record<Activation, [(z: number) => number, (z: number) => number]> = {
  linear: [(z) => z, () => 1],
  relu: [(z) => Math.max(0, z), (z) => (z > 0 ? 1 : 0)],
  tanh: [Math.tanh, (z) => 1 - Math.tanh(z) ** 2],
  sigmoid: [(z) => 1 / (1 + Math.exp(-z)), (z) => Math.exp(-Math.abs(z)) / (1 + Math.exp(-Math.abs(z))) ** 2],
};

export function gradientNorms(x: Matrix, layers: Layer[]): Vector {
  const zs: Matrix[] = [];
  let a = x;
  for (const { w, b, activation } of layers) {
    const z = matmul(a, w).map((row) => row.map((v, j) => v + b[j]));
    zs.push(z);
    a = map(z, act[activation][0]);
  }
  const norms: Vector = [];
  let g = map(a, () => 1 / (a.length * a[0].length));
  for (let l = layers.length - 1; l >= 0; l--) {
    const dz = mul(g, map(zs[l], act[layers[l].activation][1]));
    norms.push(Math.sqrt(dz.flat().reduce((s, v) => s + v * v, 0)));
    g = matmul(dz, transpose(layers[l].w));
  }
  return norms;
}
