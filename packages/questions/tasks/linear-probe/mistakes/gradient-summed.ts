import { colSums, matmul, scale, sub, transpose, zeros } from 'nd';

function softmax(logits: Vector): Vector {
  const max = Math.max(...logits);
  const exps = logits.map((logit) => Math.exp(logit - max));
  const total = exps.reduce((sum, value) => sum + value, 0);
  return exps.map((value) => value / total);
}

export function linearProbe(features: Matrix, labels: number[], classes: number, lr: number, steps: number): { w: Matrix; b: Vector } {
  const byFeature = transpose(features);
  let w = zeros(features[0].length, classes);
  let b = zeros(classes);
  for (let step = 0; step < steps; step++) {
    const logits = matmul(features, w).map((row) => row.map((value, k) => value + b[k]));
    const dlogits = logits.map((row, n) => softmax(row).map((p, k) => (k === labels[n] ? p - 1 : p)));
    w = sub(w, scale(matmul(byFeature, dlogits), lr));
    b = sub(b, scale(colSums(dlogits), lr));
  }
  return { w, b };
}
