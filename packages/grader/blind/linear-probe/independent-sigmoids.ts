// wrong: one sigmoid per class (one against the rest) instead of a softmax over the classes
import { zeros } from 'nd';

export function linearProbe(features: Matrix, labels: number[], classes: number, lr: number, steps: number): { w: Matrix; b: Vector } {
  const n = features.length;
  const dim = features[0].length;
  const w = zeros(dim, classes);
  const b = zeros(classes);
  while (steps-- > 0) {
    const dw = zeros(dim, classes);
    const db = zeros(classes);
    features.forEach((x, i) => {
      const logits = b.map((bias, c) => bias + x.reduce((s, v, d) => s + v * w[d][c], 0));
      const probs = logits.map((l) => 1 / (1 + Math.exp(-l)));
      probs.forEach((p, c) => {
        const err = (p - Number(labels[i] === c)) / n;
        db[c] += err;
        x.forEach((v, d) => (dw[d][c] += v * err));
      });
    });
    for (let c = 0; c < classes; c++) {
      b[c] -= lr * db[c];
      for (let d = 0; d < dim; d++) w[d][c] -= lr * dw[d][c];
    }
  }
  return { w, b };
}
