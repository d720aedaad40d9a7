// wrong: stops only when more than `patience` epochs did not improve, one epoch too late
export function earlyStopping(valLosses: Vector, patience: number, minDelta: number): { stopEpoch: number; bestEpoch: number } {
  let best = Number.POSITIVE_INFINITY;
  let bestEpoch = -1;
  let wait = 0;
  let stopEpoch = valLosses.length - 1;
  for (const [epoch, loss] of valLosses.entries()) {
    if (loss < best - minDelta) {
      best = loss;
      bestEpoch = epoch;
      wait = 0;
      continue;
    }
    wait += 1;
    if (wait > patience) {
      stopEpoch = epoch;
      break;
    }
  }
  return { stopEpoch, bestEpoch };
}
