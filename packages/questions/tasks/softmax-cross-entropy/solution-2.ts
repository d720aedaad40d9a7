import { map, scale, sub, sum } from 'nd';

/** By log-probabilities and one-hot targets: loss = −Σ T∘logP / batch, dlogits = (P − T) / batch. */
export function softmaxCrossEntropy(logits: Matrix, labels: number[]): { loss: number; dlogits: Matrix } {
  const logP = logits.map((row) => {
    const largest = row.reduce((a, b) => Math.max(a, b));
    const shifted = row.map((x) => x - largest);
    const logSum = Math.log(sum(shifted.map(Math.exp)));
    return shifted.map((x) => x - logSum);
  });
  const targets = logits.map((row, n) => row.map((_, k) => Number(k === labels[n])));
  const picked = logP.map((row, n) => row[labels[n]]);
  return { loss: -sum(picked) / logits.length, dlogits: scale(sub(map(logP, Math.exp), targets), 1 / logits.length) };
}
