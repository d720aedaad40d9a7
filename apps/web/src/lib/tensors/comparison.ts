import type { OutputPair, WireNumber } from '../report-types.ts';
import { flatIndex, slicesOf, type Slice } from './slices.ts';

/** One element of an output, both sides of it. */
export interface Cell {
  index: number[];
  got: number;
  expected: number;
  /** got − expected; NaN where one of them is not finite and they are not equal. */
  difference: number;
  /** atol + rtol·|expected|. */
  tolerance: number;
  differs: boolean;
}

/** What the three pictures of an output share: the cells, the slices and the scales. */
export interface Comparison {
  path: string;
  shape: number[];
  slices: Slice[];
  /** Row-major. Shorter than the tensor where the report left elements out. */
  cells: Cell[];
  omitted: number;
  differing: number;
  /** Least and greatest finite value of both sides. */
  range: [number, number];
  /** The difference scale runs from −limit to limit. */
  limit: number;
  /** The largest tolerance among the elements. */
  tolerance: number;
}

const fromWire = (value: WireNumber): number => Number(value);

/** The element at an index, unless the report left it out. */
export const cellAt = (comparison: Comparison, index: readonly number[]): Cell | undefined =>
  comparison.cells[flatIndex(index, comparison.shape)];

/**
 * Both sides of an output, element by element, judged as the comparator judges:
 * |got − expected| ≤ atol + rtol·|expected|, and non-finite values match only their equals.
 */
export function comparisonOf(pair: OutputPair): Comparison {
  const indices = slicesOf(pair.shape, pair.path).flatMap((slice) =>
    Array.from({ length: slice.rows * slice.columns }, (_, at) => slice.indexAt(Math.floor(at / slice.columns), at % slice.columns)),
  );
  const byPosition = new Map(indices.map((index) => [flatIndex(index, pair.shape), index]));
  const cells = pair.got.map((wire, at): Cell => {
    const got = fromWire(wire);
    const expected = fromWire(pair.expected[at] ?? 'NaN');
    const tolerance = pair.tolerance.atol + pair.tolerance.rtol * Math.abs(expected);
    const same = Object.is(got, expected) || got === expected;
    const difference = same ? 0 : got - expected;
    const bothFinite = Number.isFinite(got) && Number.isFinite(expected);
    return {
      index: byPosition.get(at) ?? [],
      got,
      expected,
      difference: same || bothFinite ? difference : NaN,
      tolerance: Number.isFinite(tolerance) ? tolerance : 0,
      differs: !same && !(bothFinite && Math.abs(difference) <= tolerance),
    };
  });
  const finite = cells.flatMap(({ got, expected }) => [got, expected]).filter(Number.isFinite);
  const differences = cells.map((cell) => Math.abs(cell.difference)).filter(Number.isFinite);
  const tolerance = Math.max(0, ...cells.map((cell) => cell.tolerance));
  return {
    path: pair.path,
    shape: pair.shape,
    slices: slicesOf(pair.shape, pair.path),
    cells,
    omitted: pair.omitted,
    differing: cells.filter((cell) => cell.differs).length,
    range: finite.length === 0 ? [0, 0] : [Math.min(...finite), Math.max(...finite)],
    limit: Math.max(tolerance, ...differences),
    tolerance,
  };
}
