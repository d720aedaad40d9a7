// wrong: the focusing factor is p_t to the gamma instead of (1 - p_t)
function logSigmoid(t: number): number {
  return t >= 0 ? -Math.log1p(Math.exp(-t)) : t - Math.log1p(Math.exp(t));
}

export function focalLoss(logits: Vector, labels: Vector, gamma: number, alpha: number): number {
  const terms = logits.map((z, i) => {
    const t = labels[i] > 0.5 ? z : -z;
    const alphaT = labels[i] > 0.5 ? alpha : 1 - alpha;
    const logPt = logSigmoid(t);
    const pt = Math.exp(logPt);
    return -alphaT * Math.pow(pt, gamma) * logPt;
  });
  return terms.reduce((a, b) => a + b, 0) / terms.length;
}
