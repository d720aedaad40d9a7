import { zeros } from 'nd';

/** From the last layer to the first, each rate from the one behind it. */
export function layerwiseLr(baseLr: number, decay: number, layers: number, unfrozenFrom: number): Vector {
  const rates = zeros(layers);
  let rate = baseLr;
  for (let l = layers - 1; l >= unfrozenFrom; l--) {
    rates[l] = rate;
    rate *= decay;
  }
  return rates;
}
