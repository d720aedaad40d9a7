// wrong: the last fold takes the whole remainder, instead of the first folds one index each
export function kFold(n: number, k: number): { train: number[]; validation: number[] }[] {
  const size = Math.floor(n / k);
  const indices = Array.from({ length: n }, (_, i) => i);
  const folds: { train: number[]; validation: number[] }[] = [];
  for (let f = 0; f < k; f++) {
    const from = f * size;
    const to = f === k - 1 ? n : from + size;
    folds.push({
      validation: indices.slice(from, to),
      train: [...indices.slice(0, from), ...indices.slice(to)],
    });
  }
  return folds;
}
