export function regularize(w: Matrix, dw: Matrix, l1: number, l2: number): { penalty: number; dw: Matrix } {
  throw new Error('not implemented');
}
