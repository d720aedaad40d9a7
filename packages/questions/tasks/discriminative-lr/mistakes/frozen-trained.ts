export function layerwiseLr(baseLr: number, decay: number, layers: number, _unfrozenFrom: number): Vector {
  return Array.from({ length: layers }, (_, l) => baseLr * decay ** (layers - 1 - l));
}
