// wrong: alpha weighs the negatives too, instead of 1 - alpha
const logSigmoid = (z: number): number => Math.min(z, 0) - Math.log1p(Math.exp(-Math.abs(z)));

export function focalLoss(logits: Vector, labels: Vector, gamma: number, alpha: number): number {
  let total = 0;
  logits.forEach((z, i) => {
    const positive = labels[i] === 1;
    const signed = positive ? z : -z;
    const logPt = logSigmoid(signed);
    const oneMinusPt = Math.exp(logSigmoid(-signed));
    const weight = alpha;
    total -= weight * oneMinusPt ** gamma * logPt;
  });
  return total / logits.length;
}
