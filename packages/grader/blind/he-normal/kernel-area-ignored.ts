// wrong: for a convolution fanIn is the number of input channels alone, without the size of the kernel
export function heNormal(shape: number[], rng: Rng): Vector {
  const fanIn = shape[shape.length - 2];
  const std = Math.sqrt(2 / fanIn);
  let n = 1;
  for (const d of shape) n *= d;
  const out: Vector = [];
  for (let i = 0; i < n; i++) out.push(std * rng.normal());
  return out;
}
