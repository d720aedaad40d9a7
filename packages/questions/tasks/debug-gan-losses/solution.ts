/** Mean binary cross-entropy of logits, with one label for all of them. */
function crossEntropy(logits: Vector, label: number): number {
  // −log σ(z) with z = s for the label 1 and z = −s for the label 0; a probability that underflows never appears.
  const costs = logits.map((s) => {
    const z = (2 * label - 1) * s;
    return Math.max(0, -z) + Math.log1p(Math.exp(-Math.abs(z)));
  });
  return costs.reduce((total, cost) => total + cost, 0) / costs.length;
}

export function ganLosses(realLogits: Vector, fakeLogits: Vector): { discriminator: number; minimax: number; nonSaturating: number } {
  // Two expectations: each batch has a mean of its own, however many samples it holds.
  const caught = crossEntropy(fakeLogits, 0);
  return {
    discriminator: crossEntropy(realLogits, 1) + caught,
    minimax: -caught,
    // The generator's samples with the label that it would like them to have.
    nonSaturating: crossEntropy(fakeLogits, 1),
  };
}
