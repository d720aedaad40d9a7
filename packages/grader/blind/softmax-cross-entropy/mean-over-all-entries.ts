// wrong: loss and gradient are averaged over batch times classes instead of the batch
import { map, sum } from 'nd';

function logSoftmax(row: Vector): Vector {
  const max = Math.max(...row);
  const lse = max + Math.log(row.reduce((s, v) => s + Math.exp(v - max), 0));
  return row.map((v) => v - lse);
}

export function softmaxCrossEntropy(logits: Matrix, labels: number[]): { loss: number; dlogits: Matrix } {
  const count = logits.length * logits[0].length;
  const logp = logits.map(logSoftmax);
  const loss = -sum(logp.map((row, i) => row[labels[i]])) / count;
  const dlogits = logp.map((row, i) => {
    const g = map(row, (v) => Math.exp(v) / count);
    g[labels[i]] -= 1 / count;
    return g;
  });
  return { loss, dlogits };
}
