// wrong: every fold has ceil(n/k) indices until they run out, so the last fold comes short or stays empty
export function kFold(n: number, k: number): { train: number[]; validation: number[] }[] {
  const size = Math.ceil(n / k);
  const foldOf = (i: number) => Math.floor(i / size);
  const result = Array.from({ length: k }, () => ({ train: [] as number[], validation: [] as number[] }));
  for (let i = 0; i < n; i++) {
    result.forEach((fold, f) => (foldOf(i) === f ? fold.validation : fold.train).push(i));
  }
  return result;
}
