// wrong: the first layer gets the base rate and the later ones decay
export function layerwiseLr(baseLr: number, decay: number, layers: number, unfrozenFrom: number): Vector {
  return Array.from({ length: layers }, (_, i) => (i < unfrozenFrom ? 0 : baseLr * decay ** i));
}
