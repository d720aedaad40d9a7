// wrong: the loop runs one round more than asked
import { zeros } from 'nd';

export function dynamicRouting(uHat: Tensor3, iterations: number): Matrix {
  const n = uHat.length;
  const m = uHat[0].length;
  const logits = zeros(n, m);
  let v: Matrix = [];
  for (let round = 0; round <= iterations; round++) {
    if (round > 0) {
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < m; j++) logits[i][j] += uHat[i][j].reduce((s, u, d) => s + u * v[j][d], 0);
      }
    }
    const c = logits.map((row) => {
      const max = Math.max(...row);
      const e = row.map((l) => Math.exp(l - max));
      const total = e.reduce((a, b) => a + b, 0);
      return e.map((x) => x / total);
    });
    v = uHat[0].map((first, j) => {
      const s = first.map((_, d) => uHat.reduce((acc, u, i) => acc + c[i][j] * u[j][d], 0));
      const n2 = s.reduce((a, x) => a + x * x, 0);
      return s.map((x) => (x * Math.sqrt(n2)) / (1 + n2));
    });
  }
  return v;
}
