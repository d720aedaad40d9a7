import { indexOf, type NumericLeaf } from '../compare.ts';
import { holdsEverywhere, isClose, wrongOutputsOf, type Detector, type Pattern } from './evidence.ts';

/** The expected result with its axes in another order; for a matrix that is its transpose. One order explains all, or nothing is said. */
export const permutedAxes: Detector = (evidence): Pattern | undefined => {
  const rank = wrongOutputsOf(evidence)[0]?.expected.shape.length ?? 0;
  const orders = ordersOf(rank).filter((order) =>
    holdsEverywhere(
      evidence,
      ({ got, expected, tolerance }) => expected.shape.length === rank && isClose(got, permuted(expected, order), tolerance),
    ),
  );
  const [order] = orders;
  if (!order || orders.length > 1) return undefined;
  return rank === 2 ? { id: 'transposed', params: {} } : { id: 'permuted-axes', params: { order: order.join(', ') } };
};

/** Every order of the axes but the one that is right. */
function ordersOf(rank: number): number[][] {
  const all = (axes: number[]): number[][] =>
    axes.length === 0 ? [[]] : axes.flatMap((axis) => all(axes.filter((other) => other !== axis)).map((rest) => [axis, ...rest]));
  return all(Array.from({ length: rank }, (_, axis) => axis)).filter((order) => order.some((axis, i) => axis !== i));
}

/** Axis i of the result is axis `order[i]` of the leaf. */
export function permuted(leaf: NumericLeaf, order: number[]): NumericLeaf {
  const shape = order.map((axis) => leaf.shape[axis]!);
  const strides = leaf.shape.map((_, axis) => leaf.shape.slice(axis + 1).reduce((product, length) => product * length, 1));
  const data = leaf.data.map(
    (_, i) => leaf.data[indexOf(i, shape).reduce((flat, index, axis) => flat + index * strides[order[axis]!]!, 0)]!,
  );
  return { path: leaf.path, shape, data };
}
