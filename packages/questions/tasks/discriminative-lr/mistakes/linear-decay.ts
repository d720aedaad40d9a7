export function layerwiseLr(baseLr: number, decay: number, layers: number, unfrozenFrom: number): Vector {
  return Array.from({ length: layers }, (_, l) => (l < unfrozenFrom ? 0 : baseLr * (1 - (1 - decay) * (layers - 1 - l))));
}
