export function layerwiseLr(baseLr: number, decay: number, layers: number, unfrozenFrom: number): Vector {
  throw new Error('not implemented');
}
