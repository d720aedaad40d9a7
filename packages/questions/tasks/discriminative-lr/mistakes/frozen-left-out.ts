export function layerwiseLr(baseLr: number, decay: number, layers: number, unfrozenFrom: number): Vector {
  return Array.from({ length: layers - unfrozenFrom }, (_, i) => baseLr * decay ** (layers - unfrozenFrom - 1 - i));
}
