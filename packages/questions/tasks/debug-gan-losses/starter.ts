const sigmoid = (s: number): number => 1 / (1 + Math.exp(-s));

/** Mean binary cross-entropy of logits, with one label each. */
function crossEntropy(logits: Vector, labels: Vector): number {
  const costs = logits.map((s, i) => {
    const d = sigmoid(s);
    return labels[i] === 1 ? -Math.log(d) : -Math.log(1 - d);
  });
  return costs.reduce((total, cost) => total + cost, 0) / costs.length;
}

export function ganLosses(realLogits: Vector, fakeLogits: Vector): { discriminator: number; minimax: number; nonSaturating: number } {
  const ones = realLogits.map(() => 1);
  const zeros = fakeLogits.map(() => 0);
  // One model, one batch, one loss.
  const discriminator = crossEntropy([...realLogits, ...fakeLogits], [...ones, ...zeros]);
  const minimax = -crossEntropy(fakeLogits, zeros);
  const nonSaturating = -minimax;
  return { discriminator, minimax, nonSaturating };
}
