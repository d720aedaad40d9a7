// wrong: an entry is kept with probability `rate` instead of dropped
export function dropout(x: Matrix, rate: number, rng: Rng, training: boolean): { out: Matrix; mask: Matrix } {
  const out: Matrix = [];
  const mask: Matrix = [];
  for (const row of x) {
    const m: Vector = [];
    for (let j = 0; j < row.length; j++) {
      if (!training) {
        m.push(1);
        continue;
      }
      if (rng.uniform() < rate) {
        m.push(1 / (1 - rate));
      } else {
        m.push(0);
      }
    }
    mask.push(m);
    out.push(row.map((v, j) => v * m[j]));
  }
  return { out, mask };
}
