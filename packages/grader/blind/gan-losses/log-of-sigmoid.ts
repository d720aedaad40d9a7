// wrong: takes the logarithm of a computed sigmoid, which is infinite for very negative logits
export function ganLosses(realLogits: Vector, fakeLogits: Vector): { discriminator: number; minimax: number; nonSaturating: number } {
  const logSigmoid = (v: number) => Math.log(1 / (1 + Math.exp(-v)));
  const mean = (v: Vector) => v.reduce((a, b) => a + b, 0) / v.length;
  // 1 - sigmoid(v) = sigmoid(-v)
  const real = mean(realLogits.map(logSigmoid));
  const fake = mean(fakeLogits.map((v) => logSigmoid(-v)));
  return {
    discriminator: -real - fake,
    minimax: fake,
    nonSaturating: -mean(fakeLogits.map(logSigmoid)),
  };
}
