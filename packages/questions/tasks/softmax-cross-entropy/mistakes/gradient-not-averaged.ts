export function softmaxCrossEntropy(logits: Matrix, labels: number[]): { loss: number; dlogits: Matrix } {
  const batch = logits.length;
  let loss = 0;
  const dlogits = logits.map((row, n) => {
    const max = Math.max(...row);
    const exps = row.map((x) => Math.exp(x - max));
    const sum = exps.reduce((a, b) => a + b, 0);
    const p = exps.map((value) => value / sum);
    loss += (Math.log(sum) + max - row[labels[n]]) / batch;
    return p.map((value, k) => value - (k === labels[n] ? 1 : 0));
  });
  return { loss, dlogits };
}
