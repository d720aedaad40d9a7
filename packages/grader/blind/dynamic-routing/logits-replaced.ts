// wrong: each round replaces the logits by the agreement instead of adding it
export function dynamicRouting(uHat: Tensor3, iterations: number): Matrix {
  const logits: Matrix = uHat.map((row) => row.map(() => 0));
  const agreement = (u: Vector, v: Vector): number => u.reduce((s, x, d) => s + x * v[d], 0);
  const round = (): Matrix => {
    const coupling = logits.map((row) => {
      const e = row.map(Math.exp);
      const total = e.reduce((s, x) => s + x, 0);
      return e.map((x) => x / total);
    });
    return uHat[0].map((first, j) => {
      const s = first.map((_, d) => uHat.reduce((acc, row, i) => acc + coupling[i][j] * row[j][d], 0));
      const norm = Math.hypot(...s);
      return s.map((x) => (x * norm) / (1 + norm ** 2));
    });
  };
  let v = round();
  for (let it = 1; it < iterations; it++) {
    uHat.forEach((row, i) =>
      row.forEach((u, j) => {
        logits[i][j] = agreement(u, v[j]);
      }),
    );
    v = round();
  }
  return v;
}
