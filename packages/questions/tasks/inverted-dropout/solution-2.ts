/** Inference returns at once; in training out and mask grow side by side. */
export function dropout(x: Matrix, rate: number, rng: Rng, training: boolean): { out: Matrix; mask: Matrix } {
  if (!training) return { out: x, mask: x.map((row) => row.map(() => 1)) };
  const keep = 1 - rate;
  const result: { out: Matrix; mask: Matrix } = { out: [], mask: [] };
  for (const row of x) {
    const isKept = row.map(() => rng.uniform() < keep);
    result.mask.push(isKept.map((kept) => (kept ? 1 / keep : 0)));
    result.out.push(row.map((value, j) => (isKept[j] ? value / keep : 0)));
  }
  return result;
}
