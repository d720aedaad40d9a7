/** A matrix cut out of a tensor: everything but two axes is fixed. */
export interface Slice {
  /** As one would write it: `[1, :, :, 0]`. Empty where the tensor is a matrix or less. */
  label: string;
  rows: number;
  columns: number;
  /** The full index of a cell of the slice. */
  indexAt(row: number, column: number): number[];
}

/** The two axes that are drawn as rows and columns. */
type Plane = readonly [row: number, column: number];

const KERNEL_NAME = /kernel|depthwise|pointwise|filter/i;

/**
 * Which axes a tensor is best looked at along: the last two, but for rank 4 the image's height and width,
 * which are axes 1 and 2 of an NHWC batch and axes 0 and 1 of a convolution kernel.
 */
function planeOf(rank: number, name: string): Plane {
  if (rank < 4) return [rank - 2, rank - 1];
  return KERNEL_NAME.test(name) ? [0, 1] : [1, 2];
}

/** Row-major position of an index. */
export const flatIndex = (index: readonly number[], shape: readonly number[]): number =>
  index.reduce((flat, at, axis) => flat * (shape[axis] ?? 1) + at, 0);

/** All slices of a tensor, in row-major order of the fixed axes. A number is 1×1, a vector one row. */
export function slicesOf(shape: readonly number[], name = ''): Slice[] {
  if (shape.length === 0) return [{ label: '', rows: 1, columns: 1, indexAt: () => [] }];
  if (shape.length === 1) return [{ label: '', rows: 1, columns: shape[0]!, indexAt: (_row, column) => [column] }];
  const [rowAxis, columnAxis] = planeOf(shape.length, name);
  const fixedAxes = shape.map((_, axis) => axis).filter((axis) => axis !== rowAxis && axis !== columnAxis);
  return indicesOf(fixedAxes.map((axis) => shape[axis]!)).map((fixed) => {
    const indexAt = (row: number, column: number): number[] =>
      shape.map((_, axis) => (axis === rowAxis ? row : axis === columnAxis ? column : fixed[fixedAxes.indexOf(axis)]!));
    return {
      label:
        fixed.length === 0
          ? ''
          : `[${shape.map((_, axis) => (fixedAxes.includes(axis) ? fixed[fixedAxes.indexOf(axis)] : ':')).join(', ')}]`,
      rows: shape[rowAxis]!,
      columns: shape[columnAxis]!,
      indexAt,
    };
  });
}

/** Every index of a shape, row-major; the one empty index of a number. */
function indicesOf(shape: readonly number[]): number[][] {
  return shape.reduce<number[][]>(
    (prefixes, length) => prefixes.flatMap((prefix) => Array.from({ length }, (_, at) => [...prefix, at])),
    [[]],
  );
}
