import { matmul } from 'nd';

/** Row by row with the Jacobian written out: slower by a factor of the number of classes, but each step can be seen. */
export function softmaxBackward(y: Matrix, dy: Matrix): Matrix {
  return y.map((row, i) => {
    const jacobian = row.map((a, k) => row.map((b, j) => (k === j ? a : 0) - a * b));
    return matmul([dy[i]], jacobian)[0];
  });
}
