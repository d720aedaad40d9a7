export function dropout(x: Matrix, rate: number, rng: Rng, training: boolean): { out: Matrix; mask: Matrix } {
  throw new Error('not implemented');
}
