/** Fold f begins at f·⌊n/k⌋ plus the number of longer folds before it; every index is then sorted to its side. */
export function kFold(n: number, k: number): { train: number[]; validation: number[] }[] {
  const startOf = (fold: number): number => fold * Math.floor(n / k) + Math.min(fold, n % k);
  const folds: { train: number[]; validation: number[] }[] = [];
  for (let fold = 0; fold < k; fold++) {
    const train: number[] = [];
    const validation: number[] = [];
    for (let i = 0; i < n; i++) (i >= startOf(fold) && i < startOf(fold + 1) ? validation : train).push(i);
    folds.push({ train, validation });
  }
  return folds;
}
