// wrong: only the probabilities are divided by the batch size, the subtracted one-hot vector is not
export function softmaxCrossEntropy(logits: Matrix, labels: number[]): { loss: number; dlogits: Matrix } {
  const n = labels.length;
  let loss = 0;
  const dlogits: Matrix = [];
  for (let i = 0; i < n; i++) {
    const y = labels[i];
    const m = logits[i].reduce((a, v) => (v > a ? v : a), -Infinity);
    const exps = logits[i].map((v) => Math.exp(v - m));
    let z = 0;
    for (const e of exps) z += e;
    loss += (m + Math.log(z) - logits[i][y]) / n;
    const row: Vector = [];
    for (let c = 0; c < exps.length; c++) row.push(exps[c] / z / n - (c === y ? 1 : 0));
    dlogits.push(row);
  }
  return { loss, dlogits };
}
