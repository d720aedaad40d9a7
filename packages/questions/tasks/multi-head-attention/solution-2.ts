import { add, matmul, transpose, zeros } from 'nd';

/** Concatenating and multiplying by W_O is a sum over the heads: each head's output times its own rows of W_O. */
export function multiHeadAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Tensor3 {
  const width = wo.length / heads;
  return x.map((tokens) => {
    let out = zeros(tokens.length, wo[0].length);
    for (let h = 0; h < heads; h++) {
      const columns = (w: Matrix): Matrix => w.map((row) => row.slice(h * width, (h + 1) * width));
      const [q, k, v] = [wq, wk, wv].map((w) => matmul(tokens, columns(w)));
      const weights = matmul(q, transpose(k)).map((row) => softmax(row, Math.sqrt(width)));
      out = add(out, matmul(matmul(weights, v), wo.slice(h * width, (h + 1) * width)));
    }
    return out;
  });
}

function softmax(row: Vector, temperature: number): Vector {
  const largest = row.reduce((a, b) => Math.max(a, b), -Infinity);
  const powers = row.map((score) => Math.exp((score - largest) / temperature));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}
