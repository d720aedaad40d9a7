export function layerwiseLr(baseLr: number, decay: number, layers: number, unfrozenFrom: number): Vector {
  return Array.from({ length: layers }, (_, l) => (l < unfrozenFrom ? 0 : baseLr * decay ** (layers - l)));
}
