// wrong: the layer `unfrozenFrom` itself is frozen as well
export function layerwiseLr(baseLr: number, decay: number, layers: number, unfrozenFrom: number): Vector {
  const rates: Vector = new Array<number>(layers).fill(0);
  let lr = baseLr;
  for (let i = layers - 1; i >= 0; i--) {
    rates[i] = i <= unfrozenFrom ? 0 : lr;
    lr *= decay;
  }
  return rates;
}
