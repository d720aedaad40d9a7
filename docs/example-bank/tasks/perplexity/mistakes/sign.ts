export function perplexity(logProbs: Vector): number {
  return Math.exp(logProbs.reduce((sum, value) => sum + value, 0) / logProbs.length);
}
