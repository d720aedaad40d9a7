export function earlyStopping(valLosses: Vector, patience: number, minDelta: number): { stopEpoch: number; bestEpoch: number } {
  throw new Error('not implemented');
}
