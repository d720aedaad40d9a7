export function kFold(n: number, k: number): { train: number[]; validation: number[] }[] {
  throw new Error('not implemented');
}
