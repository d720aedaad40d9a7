// wrong: the counter of bad epochs is not reset by an improvement
export function earlyStopping(valLosses: Vector, patience: number, minDelta: number): { stopEpoch: number; bestEpoch: number } {
  let best = Infinity;
  let bestEpoch = 0;
  let bad = 0;
  for (let epoch = 0; epoch < valLosses.length; epoch++) {
    if (valLosses[epoch] < best - minDelta) {
      best = valLosses[epoch];
      bestEpoch = epoch;
    } else {
      bad++;
      if (bad >= patience) return { stopEpoch: epoch, bestEpoch };
    }
  }
  return { stopEpoch: valLosses.length - 1, bestEpoch };
}
