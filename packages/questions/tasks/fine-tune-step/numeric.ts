import { centralDifference } from '../../src/math/central-difference.ts';
import { networkLoss } from '../../src/math/fine-tuning.ts';
import type { Layer, Matrix } from '../../src/reference.ts';

/** The step with gradients by central differences of the mean squared error, in float64. */
export default (layers: Layer[], frozen: boolean[], x: Matrix, y: Matrix, lr: number): Layer[] =>
  layers.map((layer, l) => {
    if (frozen[l]) return layer;
    const lossWith = (change: Partial<Layer>) => networkLoss(layers.with(l, { ...layer, ...change }), x, y);
    const dw = centralDifference((w) => lossWith({ w }), layer.w);
    const db = centralDifference((b) => lossWith({ b }), layer.b);
    return {
      w: layer.w.map((row, i) => row.map((value, j) => value - lr * dw[i]![j]!)),
      b: layer.b.map((value, j) => value - lr * db[j]!),
      activation: layer.activation,
    };
  });
