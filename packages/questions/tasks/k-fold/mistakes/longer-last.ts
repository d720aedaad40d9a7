export function kFold(n: number, k: number): { train: number[]; validation: number[] }[] {
  const all = Array.from({ length: n }, (_, i) => i);
  return Array.from({ length: k }, (_, fold) => {
    const start = fold * Math.floor(n / k) + Math.max(0, fold - (k - (n % k)));
    const end = start + Math.floor(n / k) + (fold >= k - (n % k) ? 1 : 0);
    return { train: [...all.slice(0, start), ...all.slice(end)], validation: all.slice(start, end) };
  });
}
