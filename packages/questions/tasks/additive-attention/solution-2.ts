/** Element by element, with running sums of exponentials and of weighted values: the weights are divided at the end. */
export function additiveAttention(
  query: Matrix,
  keys: Tensor3,
  values: Tensor3,
  w1: Matrix,
  w2: Matrix,
  v: Vector,
): { context: Matrix; weights: Matrix } {
  const weights: Matrix = [];
  const context: Matrix = [];
  for (let b = 0; b < query.length; b++) {
    const scores: Vector = [];
    for (const key of keys[b]) {
      let score = 0;
      for (let u = 0; u < v.length; u++) {
        let sum = 0;
        for (let i = 0; i < query[b].length; i++) sum += query[b][i] * w1[i][u];
        for (let i = 0; i < key.length; i++) sum += key[i] * w2[i][u];
        score += v[u] * Math.tanh(sum);
      }
      scores.push(score);
    }
    const largest = scores.reduce((a, c) => Math.max(a, c), -Infinity);
    const powers = scores.map((score) => Math.exp(score - largest));
    const total = powers.reduce((a, c) => a + c, 0);
    weights.push(powers.map((power) => power / total));
    context.push(values[b][0].map((_, j) => powers.reduce((sum, power, t) => sum + power * values[b][t][j], 0) / total));
  }
  return { context, weights };
}
