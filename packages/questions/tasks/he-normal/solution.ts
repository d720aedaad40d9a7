export function heNormal(shape: number[], rng: Rng): Vector {
  // Everything that feeds one output unit: all axes but the last, for dense weights and for kernels alike.
  const fanIn = shape.slice(0, -1).reduce((product, length) => product * length, 1);
  const size = fanIn * shape[shape.length - 1];
  // relu lets half of the second moment through; the 2 makes up for it. It is a variance, so the deviation is its root.
  const deviation = Math.sqrt(2 / fanIn);
  return Array.from({ length: size }, () => deviation * rng.normal());
}
