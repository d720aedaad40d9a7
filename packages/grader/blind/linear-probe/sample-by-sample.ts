// wrong: the weights change after every sample, so the later samples of a step see new weights
export function linearProbe(features: Matrix, labels: number[], classes: number, lr: number, steps: number): { w: Matrix; b: Vector } {
  const n = features.length;
  const w: Matrix = features[0].map(() => new Array<number>(classes).fill(0));
  const b: Vector = new Array<number>(classes).fill(0);
  for (let step = 0; step < steps; step++) {
    for (let i = 0; i < n; i++) {
      const x = features[i];
      const logits = b.map((bias, c) => x.reduce((s, v, d) => s + v * w[d][c], bias));
      const max = Math.max(...logits);
      const exps = logits.map((l) => Math.exp(l - max));
      const z = exps.reduce((s, e) => s + e, 0);
      for (let c = 0; c < classes; c++) {
        const g = exps[c] / z - (c === labels[i] ? 1 : 0);
        for (let d = 0; d < x.length; d++) w[d][c] -= (lr * g * x[d]) / n;
        b[c] -= (lr * g) / n;
      }
    }
    // end of epoch
  }
  return { w, b };
}
