/** The padding is cut off instead of masked: only the keys and values below the length take part. */
export function maskedAttention(q: Tensor3, k: Tensor3, v: Tensor3, lengths: number[]): Tensor3 {
  return q.map((queries, b) => {
    const [keys, values] = [k[b].slice(0, lengths[b]), v[b].slice(0, lengths[b])];
    return queries.map((query) => {
      const scores = keys.map((key) => dot(query, key) / Math.sqrt(query.length));
      const largest = scores.reduce((a, c) => Math.max(a, c), -Infinity);
      const powers = scores.map((score) => Math.exp(score - largest));
      const total = powers.reduce((a, c) => a + c, 0);
      return values[0].map((_, c) => values.reduce((sum, value, j) => sum + powers[j] * value[c], 0) / total);
    });
  });
}

const dot = (a: Vector, b: Vector): number => a.reduce((sum, value, i) => sum + value * b[i], 0);
