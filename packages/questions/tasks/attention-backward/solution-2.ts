import { zeros } from 'nd';

/**
 * One query at a time: what it contributes to dk and dv is added up over the queries. The mean that the Jacobian of softmax needs,
 * Σ weight·(dout·v), is dout·out, so that the output stands in for a second pass over the keys.
 */
export function attentionBackward(q: Tensor3, k: Tensor3, v: Tensor3, dout: Tensor3): { dq: Tensor3; dk: Tensor3; dv: Tensor3 } {
  const [dk, dv] = [k, v].map((tensor) => zeros(tensor.length, tensor[0].length, tensor[0][0].length));
  const dq = q.map((queries, b) =>
    queries.map((query, i) => {
      const factor = 1 / Math.sqrt(query.length);
      const weights = softmax(k[b].map((key) => dot(query, key) * factor));
      const out = combination(weights, v[b]);
      const mean = dot(dout[b][i], out);
      const dscores = weights.map((weight, j) => weight * (dot(dout[b][i], v[b][j]) - mean) * factor);
      weights.forEach((weight, j) => {
        addTo(dv[b][j], dout[b][i], weight);
        addTo(dk[b][j], query, dscores[j]);
      });
      return combination(dscores, k[b]);
    }),
  );
  return { dq, dk, dv };
}

const dot = (a: Vector, b: Vector): number => a.reduce((total, value, i) => total + value * b[i], 0);

/** Σ coefficients[j]·rows[j]. */
function combination(coefficients: Vector, rows: Matrix): Vector {
  return rows[0].map((_, c) => coefficients.reduce((total, value, j) => total + value * rows[j][c], 0));
}

/** target += factor·row; the target is an array of our own. */
function addTo(target: Vector, row: Vector, factor: number): void {
  row.forEach((value, i) => (target[i] += factor * value));
}

function softmax(scores: Vector): Vector {
  const max = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const logSum = Math.log(scores.reduce((total, score) => total + Math.exp(score - max), 0));
  return scores.map((score) => Math.exp(score - max - logSum));
}
