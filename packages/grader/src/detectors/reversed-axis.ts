import { indexOf, type NumericLeaf } from '../compare.ts';
import { holdsEverywhere, isClose, wrongOutputsOf, type Detector } from './evidence.ts';

/** The expected result with one axis in reverse: a flipped kernel, states in the wrong order of time. */
export const reversedAxis: Detector = (evidence) => {
  const rank = wrongOutputsOf(evidence)[0]?.expected.shape.length ?? 0;
  const axes = Array.from({ length: rank }, (_, axis) => axis).filter((axis) =>
    holdsEverywhere(
      evidence,
      ({ got, expected, tolerance }) => expected.shape.length === rank && isClose(got, reversed(expected, axis), tolerance),
    ),
  );
  const [axis] = axes;
  return axis === undefined || axes.length > 1 ? undefined : { id: 'reversed-axis', params: { axis } };
};

function reversed(leaf: NumericLeaf, axis: number): NumericLeaf {
  const length = leaf.shape[axis]!;
  const stride = leaf.shape.slice(axis + 1).reduce((product, each) => product * each, 1);
  const data = leaf.data.map((_, i) => leaf.data[i + (length - 1 - 2 * indexOf(i, leaf.shape)[axis]!) * stride]!);
  return { ...leaf, data };
}
