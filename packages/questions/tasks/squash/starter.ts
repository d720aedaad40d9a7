export function squash(s: Matrix): Matrix {
  throw new Error('not implemented');
}
