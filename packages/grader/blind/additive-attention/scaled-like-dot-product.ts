// wrong: the scores are divided by the root of the hidden width, as in scaled dot-product attention
import { matmul } from 'nd';

function softmax(s: Vector): Vector {
  const m = Math.max(...s);
  const e = s.map((x) => Math.exp(x - m));
  const z = e.reduce((p, x) => p + x, 0);
  return e.map((x) => x / z);
}

export function additiveAttention(
  query: Matrix,
  keys: Tensor3,
  values: Tensor3,
  w1: Matrix,
  w2: Matrix,
  v: Vector,
): { context: Matrix; weights: Matrix } {
  const units = v.length;
  const q = matmul(query, w1);
  const weights = keys.map((kb, b) => {
    const k = matmul(kb, w2);
    const scores: Vector = [];
    for (let t = 0; t < k.length; t++) {
      let total = 0;
      for (let u = 0; u < units; u++) total += v[u] * Math.tanh(q[b][u] + k[t][u]);
      scores.push(total / Math.sqrt(units));
    }
    return softmax(scores);
  });
  const context = weights.map((row, b) => matmul([row], values[b])[0]);
  return { context, weights };
}
