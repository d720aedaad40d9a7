// wrong: the training indices are sorted without a comparison function, that is, as text
export function kFold(n: number, k: number): { train: number[]; validation: number[] }[] {
  const folds: number[][] = [];
  let next = 0;
  for (let f = 0; f < k; f++) {
    const length = Math.floor(n / k) + (f < n % k ? 1 : 0);
    folds.push(Array.from({ length }, (_, i) => next + i));
    next += length;
  }
  return folds.map((validation, f) => ({
    train: folds
      .filter((_, g) => g !== f)
      .flat()
      .sort(),
    validation,
  }));
}
