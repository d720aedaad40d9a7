export function perplexity(logProbs: Vector): number {
  return 2 ** (-logProbs.reduce((sum, value) => sum + value, 0) / logProbs.length);
}
