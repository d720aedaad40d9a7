export function kFold(n: number, k: number): { train: number[]; validation: number[] }[] {
  const all = Array.from({ length: n }, (_, i) => i);
  const [size, longer] = [Math.floor(n / k), n % k];
  let start = 0;
  return Array.from({ length: k }, (_, fold) => {
    // The remainder is spread over the first folds, so that sizes differ by one at most.
    const end = start + size + (fold < longer ? 1 : 0);
    const split = { train: [...all.slice(0, start), ...all.slice(end)], validation: all.slice(start, end) };
    start = end;
    return split;
  });
}
