// wrong: draws from a normal law with the right variance instead of the uniform one
export function xavierUniform(fanIn: number, fanOut: number, rng: Rng): Matrix {
  const std = Math.sqrt(2 / (fanIn + fanOut));
  const out: Matrix = [];
  for (let i = 0; i < fanIn; i++) {
    const row: Vector = [];
    for (let j = 0; j < fanOut; j++) row.push(rng.normal() * std);
    out.push(row);
  }
  return out;
}
