import { centralDifference } from '../../src/math/central-difference.ts';
import { probeLoss, zeroProbe, type Probe } from '../../src/math/linear-probe.ts';
import type { Matrix } from '../../src/reference.ts';

/** Gradient descent with gradients by central differences of the mean cross-entropy, in float64. */
export default (features: Matrix, labels: number[], classes: number, lr: number, steps: number): Probe => {
  let probe = zeroProbe(features[0]!.length, classes);
  for (let step = 0; step < steps; step++) {
    const { w, b } = probe;
    const dw = centralDifference((at) => probeLoss({ w: at, b }, features, labels), w);
    const db = centralDifference((at) => probeLoss({ w, b: at }, features, labels), b);
    probe = {
      w: w.map((row, d) => row.map((value, k) => value - lr * dw[d]![k]!)),
      b: b.map((value, k) => value - lr * db[k]!),
    };
  }
  return probe;
};
