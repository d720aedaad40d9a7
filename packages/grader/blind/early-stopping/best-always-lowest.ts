// wrong: the best loss is lowered by any smaller loss, also by one that does not count as an improvement
export function earlyStopping(valLosses: Vector, patience: number, minDelta: number): { stopEpoch: number; bestEpoch: number } {
  let best = Infinity;
  let bestEpoch = 0;
  for (let t = 0; t < valLosses.length; t++) {
    const loss = valLosses[t];
    const improved = loss < best - minDelta;
    best = Math.min(best, loss);
    if (improved) bestEpoch = t;
    if (t - bestEpoch >= patience) {
      return { stopEpoch: t, bestEpoch };
    }
  }
  return { stopEpoch: valLosses.length - 1, bestEpoch };
}
