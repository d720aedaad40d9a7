export function heNormal(shape: number[], rng: Rng): Vector {
  const fanIn = shape.slice(0, -1).reduce((product, length) => product * length, 1);
  const size = fanIn * shape[shape.length - 1];
  const deviation = Math.sqrt(2 / fanIn);
  return Array.from({ length: size }, () => {
    let draw = rng.normal();
    while (Math.abs(draw) > 2) draw = rng.normal();
    return deviation * draw;
  });
}
