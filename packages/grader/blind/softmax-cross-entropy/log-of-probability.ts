// wrong: takes the logarithm of the softmax's result, which is 0 for a wrong extreme logit
export function softmaxCrossEntropy(logits: Matrix, labels: number[]): { loss: number; dlogits: Matrix } {
  const n = logits.length;
  let loss = 0;
  const dlogits = logits.map((row, i) => {
    const max = Math.max(...row);
    const exps = row.map((v) => Math.exp(v - max));
    const total = exps.reduce((a, b) => a + b, 0);
    const p = exps.map((e) => e / total);
    loss -= Math.log(p[labels[i]]) / n;
    return p.map((v, c) => (v - (c === labels[i] ? 1 : 0)) / n);
  });
  return { loss, dlogits };
}
