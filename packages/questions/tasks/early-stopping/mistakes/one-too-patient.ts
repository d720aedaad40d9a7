export function earlyStopping(valLosses: Vector, patience: number, minDelta: number): { stopEpoch: number; bestEpoch: number } {
  let best = Infinity;
  let bestEpoch = 0;
  let waited = 0;
  for (let epoch = 0; epoch < valLosses.length; epoch++) {
    const loss = valLosses[epoch];
    if (loss < best - minDelta) {
      best = loss;
      bestEpoch = epoch;
      waited = 0;
    } else {
      waited++;
      if (waited > patience) return { stopEpoch: epoch, bestEpoch };
    }
  }
  return { stopEpoch: valLosses.length - 1, bestEpoch };
}
