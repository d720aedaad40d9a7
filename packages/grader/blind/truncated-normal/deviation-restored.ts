// wrong: the result is divided by 0.88 so that its deviation is stddev again
const TRUNCATED_DEVIATION = 0.87962566103423978;

export function truncatedNormal(n: number, stddev: number, rng: Rng): Vector {
  const sigma = stddev / TRUNCATED_DEVIATION;
  const draw = (): number => {
    let z = rng.normal();
    while (Math.abs(z) > 2) z = rng.normal();
    return z * sigma;
  };
  const out: Vector = [];
  for (let i = 0; i < n; i++) out.push(draw());
  return out;
}
