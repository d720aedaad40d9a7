import { centralDifference } from '../../src/math/central-difference.ts';
import { inner } from '../../src/math/nested.ts';
import { softmaxRows } from '../../src/math/softmax.ts';
import type { Matrix } from '../../src/reference.ts';

/** Stands for a probability of 0, whose logarithm is not finite. */
const tiny = 1e-300;

export default (y: Matrix, dy: Matrix): Matrix => {
  const logits = y.map((row) => row.map((value) => Math.log(Math.max(value, tiny))));
  return centralDifference((x) => inner(dy, softmaxRows(x)), logits);
};
