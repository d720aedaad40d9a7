import { colSums, matmul, scale, sub, transpose, zeros } from 'nd';

/** Softmax of one row, shifted by its maximum so that exp cannot overflow. */
function softmax(logits: Vector): Vector {
  const max = Math.max(...logits);
  const exps = logits.map((logit) => Math.exp(logit - max));
  const total = exps.reduce((sum, value) => sum + value, 0);
  return exps.map((value) => value / total);
}

export function linearProbe(features: Matrix, labels: number[], classes: number, lr: number, steps: number): { w: Matrix; b: Vector } {
  // The features never change: only w and b are trained, so the base need not run again.
  const byFeature = transpose(features);
  let w = zeros(features[0].length, classes);
  let b = zeros(classes);
  for (let step = 0; step < steps; step++) {
    const logits = matmul(features, w).map((row) => row.map((value, k) => value + b[k]));
    // Probabilities minus targets; the loss is a mean, so each example counts 1/n.
    const dlogits = logits.map((row, n) => softmax(row).map((p, k) => (k === labels[n] ? p - 1 : p) / labels.length));
    w = sub(w, scale(matmul(byFeature, dlogits), lr));
    b = sub(b, scale(colSums(dlogits), lr));
  }
  return { w, b };
}
