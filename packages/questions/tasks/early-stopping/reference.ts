import type { Vector } from '../../src/reference.ts';

/** By definition: the epochs that improve first, then the first epoch that lies `patience` behind the last of them. */
export default (valLosses: Vector, patience: number, minDelta: number): { stopEpoch: number; bestEpoch: number } => {
  const improving: number[] = [];
  for (const [epoch, loss] of valLosses.entries()) {
    const last = improving.at(-1);
    const best = last === undefined ? Infinity : valLosses[last]!;
    if (loss < best - minDelta) improving.push(epoch);
    else if (last !== undefined && epoch - last >= patience) return { stopEpoch: epoch, bestEpoch: last };
  }
  return { stopEpoch: valLosses.length - 1, bestEpoch: improving.at(-1) ?? 0 };
};
