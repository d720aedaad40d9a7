// wrong: the gradient is summed over the samples instead of averaged
import { colSums, matmul, scale, sub, transpose, zeros } from 'nd';

export function linearProbe(features: Matrix, labels: number[], classes: number, lr: number, steps: number): { w: Matrix; b: Vector } {
  let w = zeros(features[0].length, classes);
  let b = zeros(classes);
  for (let s = 0; s < steps; s++) {
    const p = matmul(features, w).map((row) => {
      const z = row.map((v, c) => v + b[c]);
      const m = Math.max(...z);
      const e = z.map((v) => Math.exp(v - m));
      const total = e.reduce((x, y) => x + y, 0);
      return e.map((v) => v / total);
    });
    const dz = p.map((row, i) => row.map((v, c) => v - (labels[i] === c ? 1 : 0)));
    w = sub(w, scale(matmul(transpose(features), dz), lr));
    b = sub(b, scale(colSums(dz), lr));
  }
  return { w, b };
}
