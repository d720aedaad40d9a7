export function softmaxCrossEntropy(logits: Matrix, labels: number[]): { loss: number; dlogits: Matrix } {
  const batch = logits.length;
  let total = 0;
  const dlogits = logits.map((row, n) => {
    const max = Math.max(...row);
    const exps = row.map((x) => Math.exp(x - max));
    const sum = exps.reduce((a, b) => a + b, 0);
    // −log p in one piece: a probability that underflows to 0 never has its logarithm taken.
    total += Math.log(sum) + max - row[labels[n]];
    // d/dx of logsumexp is the softmax; the −x of the label adds −1. The mean gives each example 1/batch of it.
    return exps.map((value, k) => (value / sum - (k === labels[n] ? 1 : 0)) / batch);
  });
  return { loss: total / batch, dlogits };
}
