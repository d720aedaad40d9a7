/**
 * The posterior of a classifier under other class frequencies: p_t(y|x) ∝ p_s(y|x)·p_t(y)/p_s(y), which holds where p(x|y) is the same
 * (Saerens, Latinne and Decaestecker 2002).
 *
 * @param posterior p_s(y|x) for each class
 * @param before p_s(y), the frequencies in the data of training
 * @param after p_t(y), those where the classifier is used
 */
export function shiftedPosterior(posterior: number[], before: number[], after: number[]): number[] {
  const scores = posterior.map((p, k) => (p * after[k]!) / before[k]!);
  const total = scores.reduce((sum, score) => sum + score, 0);
  return scores.map((score) => score / total);
}
