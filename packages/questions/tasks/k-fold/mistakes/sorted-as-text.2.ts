export function kFold(n: number, k: number): { train: number[]; validation: number[] }[] {
  const all = Array.from({ length: n }, (_, i) => i);
  const [size, longer] = [Math.floor(n / k), n % k];
  return Array.from({ length: k }, (_, fold) => {
    const start = fold * size + Math.min(fold, longer);
    const end = start + size + (fold < longer ? 1 : 0);
    return { train: [...all.slice(end), ...all.slice(0, start)].sort(), validation: all.slice(start, end) };
  });
}
