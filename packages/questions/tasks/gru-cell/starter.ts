export function gruCell(x: Matrix, h: Matrix, kernel: Matrix, recurrent: Matrix, bias: Vector): Matrix {
  throw new Error('not implemented');
}
