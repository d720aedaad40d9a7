import { centralDifference } from '../../src/math/central-difference.ts';
import { mlpForward } from '../../src/math/mlp.ts';
import type { Layer, Matrix, Vector } from '../../src/reference.ts';

/** The mean squared error in float64, and its central differences in every weight and every bias. */
export default (x: Matrix, y: Matrix, layers: Layer[]): { loss: number; grads: { dw: Matrix; db: Vector }[] } => {
  const lossWith = (l: number, change: Partial<Layer>): number =>
    meanSquaredError(mlpForward(x, layers.with(l, { ...layers[l]!, ...change })), y);
  return {
    loss: lossWith(0, {}),
    grads: layers.map((layer, l) => ({
      dw: centralDifference((w) => lossWith(l, { w }), layer.w),
      db: centralDifference((b) => lossWith(l, { b }), layer.b),
    })),
  };
};

function meanSquaredError(output: Matrix, y: Matrix): number {
  const squares = output.flatMap((row, n) => row.map((value, j) => (value - y[n]![j]!) ** 2));
  return squares.reduce((total, square) => total + square, 0) / squares.length;
}
