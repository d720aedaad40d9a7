import { matmul, scale, sub, transpose, zeros } from 'nd';

function softmax(logits: Vector): Vector {
  const max = Math.max(...logits);
  const exps = logits.map((logit) => Math.exp(logit - max));
  const total = exps.reduce((sum, value) => sum + value, 0);
  return exps.map((value) => value / total);
}

export function linearProbe(features: Matrix, labels: number[], classes: number, lr: number, steps: number): { w: Matrix; b: Vector } {
  let w = zeros(features[0].length, classes);
  let b = zeros(classes);
  for (let step = 0; step < steps; step++) {
    features.forEach((feature, n) => {
      const logits = matmul([feature], w)[0].map((value, k) => value + b[k]);
      const dlogits = softmax(logits).map((p, k) => (k === labels[n] ? p - 1 : p) / labels.length);
      w = sub(w, scale(matmul(transpose([feature]), [dlogits]), lr));
      b = sub(b, scale(dlogits, lr));
    });
  }
  return { w, b };
}
