export function positionalEncoding(length: number, dModel: number): Matrix {
  throw new Error('not implemented');
}
