export function kFold(n: number, k: number): { train: number[]; validation: number[] }[] {
  const all = Array.from({ length: n }, (_, i) => i);
  return Array.from({ length: k }, (_, fold) => ({
    train: all.filter((i) => i % k !== fold),
    validation: all.filter((i) => i % k === fold),
  }));
}
