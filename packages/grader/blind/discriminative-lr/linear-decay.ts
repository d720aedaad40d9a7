// wrong: the rate falls by a fixed amount per layer instead of by a factor
export function layerwiseLr(baseLr: number, decay: number, layers: number, unfrozenFrom: number): Vector {
  const rates: Vector = [];
  for (let layer = 0; layer < layers; layer++) {
    if (layer < unfrozenFrom) {
      rates.push(0);
      continue;
    }
    const depth = layers - 1 - layer;
    rates.push(baseLr * Math.max(0, 1 - depth * (1 - decay)));
  }
  return rates;
}
