export function softmaxCrossEntropy(logits: Matrix, labels: number[]): { loss: number; dlogits: Matrix } {
  const batch = logits.length;
  let loss = 0;
  const dlogits = logits.map((row, n) => {
    const exps = row.map(Math.exp);
    const sum = exps.reduce((a, b) => a + b, 0);
    loss -= Math.log(exps[labels[n]] / sum) / batch;
    return exps.map((value, k) => (value / sum - (k === labels[n] ? 1 : 0)) / batch);
  });
  return { loss, dlogits };
}
