/** The share of the values that lies in each of so many equal bins of a range, the last bin closed; values beyond the range count in no bin. */
export function histogram(
  values: readonly number[],
  [low, high]: readonly [number, number],
  bins: number,
): { from: number; share: number }[] {
  const width = (high - low) / bins;
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of values) {
    if (value >= low && value <= high) counts[Math.min(bins - 1, Math.floor((value - low) / width))]! += 1;
  }
  return counts.map((count, i) => ({ from: low + i * width, share: count / values.length }));
}

/** √(Σx²/n). */
export const rootMeanSquare = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
