export function earlyStopping(valLosses: Vector, patience: number, minDelta: number): { stopEpoch: number; bestEpoch: number } {
  let best = Infinity;
  let waited = 0;
  let stopEpoch = valLosses.length - 1;
  for (let epoch = 0; epoch < valLosses.length; epoch++) {
    if (valLosses[epoch] < best - minDelta) {
      best = valLosses[epoch];
      waited = 0;
    } else {
      waited++;
      if (waited >= patience) {
        stopEpoch = epoch;
        break;
      }
    }
  }
  return { stopEpoch, bestEpoch: valLosses.indexOf(Math.min(...valLosses)) };
}
