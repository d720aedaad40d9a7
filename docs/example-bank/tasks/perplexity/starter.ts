export function perplexity(logProbs: Vector): number {
  throw new Error('not implemented');
}
