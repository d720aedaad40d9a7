export function perplexity(logProbs: Vector): number {
  const total = logProbs.reduce((sum, value) => sum + value, 0);
  // The mean comes before the exponential: a geometric mean of the probabilities, turned over.
  return Math.exp(-total / logProbs.length);
}
