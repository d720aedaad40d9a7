import { centralDifference } from '../../src/math/central-difference.ts';
import { add } from '../../src/math/linear.ts';
import { forwardTrace, mlpForward } from '../../src/math/mlp.ts';
import type { Layer, Matrix, Vector } from '../../src/reference.ts';

/** Central differences in every pre-activation: the layers behind it run on from a shifted one. */
export default (x: Matrix, layers: Layer[]): Vector => {
  const traces = forwardTrace(x, layers);
  return layers.map((layer, l) => {
    const identity = layer.b.map((_, i) => layer.b.map((_, j) => Number(i === j)));
    const rest = [{ w: identity, b: layer.b.map(() => 0), activation: layer.activation }, ...layers.slice(l + 1)];
    const zero = traces[l]!.z.map((row) => row.map(() => 0));
    const gradient = centralDifference((shift: Matrix) => meanOf(mlpForward(add(traces[l]!.z, shift), rest)), zero);
    return Math.hypot(...gradient.flat());
  });
};

const meanOf = (output: Matrix): number => output.flat().reduce((sum, value) => sum + value, 0) / output.flat().length;
