// wrong: always drops exactly round(rate * n) entries, so the entries are not independent
export function dropout(x: Matrix, rate: number, rng: Rng, training: boolean): { out: Matrix; mask: Matrix } {
  const rows = x.length;
  const cols = x[0].length;
  const n = rows * cols;
  const flat: Vector = new Array<number>(n).fill(1);
  if (training) {
    const order = flat.map((_, i) => i);
    // Fisher-Yates
    for (let i = n - 1; i > 0; i--) {
      const j = Math.floor(rng.uniform() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    const dropped = Math.round(rate * n);
    order.forEach((index, position) => (flat[index] = position < dropped ? 0 : 1 / (1 - rate)));
  }
  const mask = Array.from({ length: rows }, (_, i) => flat.slice(i * cols, (i + 1) * cols));
  return { out: x.map((row, i) => row.map((v, j) => v * mask[i][j])), mask };
}
