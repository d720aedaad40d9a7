// wrong: the softmax is differentiated elementwise as p(1 - p), ignoring how the weights of a row depend on each other
import { map, matmul, mul, scale, transpose } from 'nd';

const softmaxRows = (s: Matrix): Matrix =>
  s.map((row) => {
    const m = Math.max(...row);
    const e = row.map((v) => Math.exp(v - m));
    const total = e.reduce((a, b) => a + b, 0);
    return e.map((v) => v / total);
  });

export function attentionBackward(q: Tensor3, k: Tensor3, v: Tensor3, dout: Tensor3): { dq: Tensor3; dk: Tensor3; dv: Tensor3 } {
  const c = 1 / Math.sqrt(k[0][0].length);
  const perBatch = q.map((_, b) => {
    const p = softmaxRows(scale(matmul(q[b], transpose(k[b])), c));
    const dp = matmul(dout[b], transpose(v[b]));
    const ds = scale(
      mul(
        dp,
        map(p, (w) => w * (1 - w)),
      ),
      c,
    );
    return {
      dq: matmul(ds, k[b]),
      dk: matmul(transpose(ds), q[b]),
      dv: matmul(transpose(p), dout[b]),
    };
  });
  return { dq: perBatch.map((g) => g.dq), dk: perBatch.map((g) => g.dk), dv: perBatch.map((g) => g.dv) };
}
