export function layerwiseLr(baseLr: number, decay: number, layers: number, unfrozenFrom: number): Vector {
  // The exponent counts the layers behind this one, so that the last layer has the base rate.
  return Array.from({ length: layers }, (_, l) => (l < unfrozenFrom ? 0 : baseLr * decay ** (layers - 1 - l)));
}
