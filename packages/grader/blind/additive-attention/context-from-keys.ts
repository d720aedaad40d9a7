// wrong: the context is the weighted sum of the keys instead of the values
export function additiveAttention(
  query: Matrix,
  keys: Tensor3,
  values: Tensor3,
  w1: Matrix,
  w2: Matrix,
  v: Vector,
): { context: Matrix; weights: Matrix } {
  const project = (row: Vector, w: Matrix): Vector => w[0].map((_, j) => row.reduce((s, r, i) => s + r * w[i][j], 0));
  const context: Matrix = [];
  const weights: Matrix = [];
  for (let b = 0; b < query.length; b++) {
    const q = project(query[b], w1);
    const energies = keys[b].map((key) => {
      const k = project(key, w2);
      return v.reduce((s, vj, j) => s + vj * Math.tanh(q[j] + k[j]), 0);
    });
    const max = energies.reduce((a, e) => Math.max(a, e), -Infinity);
    const exps = energies.map((e) => Math.exp(e - max));
    const z = exps.reduce((a, e) => a + e, 0);
    const alpha = exps.map((e) => e / z);
    const c: Vector = new Array<number>(keys[b][0].length).fill(0);
    keys[b].forEach((row, t) => row.forEach((value, d) => (c[d] += alpha[t] * value)));
    weights.push(alpha);
    context.push(c);
  }
  return { context, weights };
}
