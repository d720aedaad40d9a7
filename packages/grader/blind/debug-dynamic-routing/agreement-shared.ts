// wrong: every input capsule's logits grow by the average agreement of all inputs instead of its own
const dot = (a: Vector, b: Vector): number => a.reduce((s, x, i) => s + x * b[i], 0);

function softmax(row: Vector): Vector {
  const e = row.map((x) => Math.exp(x - Math.max(...row)));
  const s = e.reduce((a, x) => a + x, 0);
  return e.map((x) => x / s);
}

export function dynamicRouting(uHat: Tensor3, iterations: number): Matrix {
  const b: Matrix = uHat.map((caps) => caps.map(() => 0));
  let v: Matrix = [];
  for (let r = 1; r <= iterations; r++) {
    const c = b.map(softmax);
    v = uHat[0].map((proto, j) => {
      const s = proto.map((_, d) => uHat.reduce((t, caps, i) => t + c[i][j] * caps[j][d], 0));
      const norm = Math.sqrt(dot(s, s));
      return s.map((x) => x * (norm / (1 + norm * norm)));
    });
    if (r === iterations) break;
    const mean = v.map((vj, j) => uHat.reduce((t, caps) => t + dot(caps[j], vj), 0) / uHat.length);
    uHat.forEach((caps, i) => caps.forEach((_, j) => (b[i][j] += mean[j])));
  }
  return v;
}
