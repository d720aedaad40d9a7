export function kFold(n: number, k: number): { train: number[]; validation: number[] }[] {
  const all = Array.from({ length: n }, (_, i) => i);
  return Array.from({ length: k }, (_, fold) => {
    const start = fold * Math.floor(n / k) + Math.min(fold, n % k);
    const end = (fold + 1) * Math.floor(n / k) + Math.min(fold + 1, n % k);
    return { train: all, validation: all.slice(start, end) };
  });
}
