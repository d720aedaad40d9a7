export function earlyStopping(valLosses: Vector, patience: number, minDelta: number): { stopEpoch: number; bestEpoch: number } {
  let best = Infinity;
  let bestEpoch = 0;
  let waited = 0;
  for (let epoch = 0; epoch < valLosses.length; epoch++) {
    if (valLosses[epoch] < best - minDelta) {
      best = valLosses[epoch];
      bestEpoch = epoch;
      // Only epochs in a row exhaust the patience.
      waited = 0;
    } else {
      // best stays: small improvements are measured from the same place and can add up to one that counts.
      waited++;
      if (waited >= patience) return { stopEpoch: epoch, bestEpoch };
    }
  }
  return { stopEpoch: valLosses.length - 1, bestEpoch };
}
