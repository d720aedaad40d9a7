export function perplexity(logProbs: Vector): number {
  return logProbs.reduce((sum, value) => sum + Math.exp(-value), 0) / logProbs.length;
}
