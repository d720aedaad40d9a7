// wrong: the loss is a mean but its gradient is not divided by the number of samples
function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  return Math.exp(z) / (1 + Math.exp(z));
}

export function bceWithLogits(logits: Vector, labels: Vector): { loss: number; dlogits: Vector } {
  const n = logits.length;
  const losses = logits.map((z, i) => Math.max(z, 0) - z * labels[i] + Math.log1p(Math.exp(-Math.abs(z))));
  return {
    loss: losses.reduce((a, b) => a + b, 0) / n,
    dlogits: logits.map((z, i) => sigmoid(z) - labels[i]),
  };
}
