// wrong: the bound lacks the root
export function xavierUniform(fanIn: number, fanOut: number, rng: Rng): Matrix {
  const a = 6 / (fanIn + fanOut);
  const w: Matrix = [];
  for (let i = 0; i < fanIn; i++) {
    w.push([]);
    for (let j = 0; j < fanOut; j++) w[i].push(-a + 2 * a * rng.uniform());
  }
  return w;
}
