// wrong: one normal number is drawn per input position and shared by all output units
export function heNormal(shape: number[], rng: Rng): Vector {
  const fanOut = shape[shape.length - 1];
  const fanIn = shape.slice(0, -1).reduce((a, d) => a * d, 1);
  const std = Math.sqrt(2 / fanIn);
  const flat: Vector = [];
  for (let i = 0; i < fanIn; i++) {
    const value = rng.normal() * std;
    for (let j = 0; j < fanOut; j++) {
      flat.push(value);
    }
  }
  return flat;
}
