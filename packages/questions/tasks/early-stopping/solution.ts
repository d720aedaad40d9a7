export function earlyStopping(valLosses: Vector, patience: number, minDelta: number): { stopEpoch: number; bestEpoch: number } {
  let best = Infinity;
  let bestEpoch = 0;
  for (let epoch = 0; epoch < valLosses.length; epoch++) {
    if (valLosses[epoch] < best - minDelta) {
      best = valLosses[epoch];
      bestEpoch = epoch;
      // Otherwise best stays: small improvements are measured from the same place and can add up to one that counts.
      // Only epochs in a row exhaust the patience: those since the last that improved.
    } else if (epoch - bestEpoch >= patience) {
      return { stopEpoch: epoch, bestEpoch };
    }
  }
  return { stopEpoch: valLosses.length - 1, bestEpoch };
}
