type Vector = number[];
type Matrix = number[][];
type Tensor3 = number[][][];
type Tensor4 = number[][][][];

/** Zeros before the first and after the last element of an axis. */
export type Padding = readonly [before: number, after: number];
const noPadding: Padding = [0, 0];

/** How a kernel moves over a map; rows and columns alike where one number or pair stands. */
export interface Sliding {
  stride?: number;
  dilation?: number;
  /** Zeros around the map. */
  padding?: { rows: Padding; columns: Padding };
}

export interface RowSliding {
  stride?: number;
  dilation?: number;
  padding?: Padding;
}

/** The extent of a kernel whose taps lie `dilation` apart: (k − 1)·d + 1. */
export const effectiveKernel = (kernel: number, dilation: number): number => (kernel - 1) * dilation + 1;

/**
 * The number of positions of a kernel along one axis: ⌊(n + before + after − d(k − 1) − 1)/s⌋ + 1. Elements that the last full step does not
 * reach are dropped. Throws RangeError where the kernel does not fit once.
 */
export function convOutputSize(n: number, kernel: number, stride = 1, padding: Padding = noPadding, dilation = 1): number {
  const room = n + padding[0] + padding[1] - effectiveKernel(kernel, dilation);
  if (room < 0) throw new RangeError(`convOutputSize: a kernel of ${effectiveKernel(kernel, dilation)} does not fit into ${n}`);
  return Math.floor(room / stride) + 1;
}

/**
 * The zeros that make the output ⌈n/s⌉ long, as TensorFlow places them: as few as are needed, an odd one at the end. With stride 1 they are
 * d(k − 1) in all; with a larger stride they depend on n.
 */
export function samePadding(n: number, kernel: number, stride = 1, dilation = 1): Padding {
  const needed = (Math.ceil(n / stride) - 1) * stride + effectiveKernel(kernel, dilation) - n;
  const total = Math.max(0, needed);
  const before = Math.floor(total / 2);
  return [before, total - before];
}

/** A map with zeros around it. */
export function zeroPadded(map: Matrix, rows: Padding, columns: Padding): Matrix {
  const zeros = (n: number): Vector => Array.from({ length: n }, () => 0);
  const wide = map.map((row) => [...zeros(columns[0]), ...row, ...zeros(columns[1])]);
  const blank = (n: number): Matrix => Array.from({ length: n }, () => zeros(wide[0]!.length));
  return [...blank(rows[0]), ...wide, ...blank(rows[1])];
}

/** The kernel turned by 180°: what a convolution in the sense of signal processing slides. */
export const flipped = (kernel: Matrix): Matrix => kernel.toReversed().map((row) => row.toReversed());

/**
 * What a convolution layer computes on one channel: the cross-correlation y[i, j] = Σ x[i·s + a·d, j·s + b·d]·k[a, b], the map padded first
 * and the kernel not turned.
 */
export function crossCorrelation(map: Matrix, kernel: Matrix, sliding: Sliding = {}): Matrix {
  const { stride = 1, dilation = 1, padding = { rows: noPadding, columns: noPadding } } = sliding;
  const x = zeroPadded(map, padding.rows, padding.columns);
  const rows = convOutputSize(x.length, kernel.length, stride, noPadding, dilation);
  const columns = convOutputSize(x[0]!.length, kernel[0]!.length, stride, noPadding, dilation);
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) =>
      kernel.reduce(
        (sum, taps, a) => taps.reduce((s, tap, b) => s + tap * x[i * stride + a * dilation]![j * stride + b * dilation]!, sum),
        0,
      ),
    ),
  );
}

/** The same along one axis: y[i] = Σ x[i·s + a·d − before]·w[a], with zeros before and after x. */
export const correlatedRow = (x: Vector, w: Vector, { padding = noPadding, ...steps }: RowSliding = {}): Vector =>
  crossCorrelation([x], [w], { ...steps, padding: { rows: noPadding, columns: padding } })[0]!;

/** Channel `c` of `[H, W, C]` as a map `[H, W]`. */
export const channelOf = (x: Tensor3, c: number): Matrix => x.map((row) => row.map((pixel) => pixel[c]!));

/**
 * A convolution layer on one image: every output channel is the sum over the input channels of their cross-correlations, plus its bias.
 *
 * @param x `[H, W, cin]`
 * @param kernel `[kh, kw, cin, cout]`
 * @param bias `[cout]`
 * @returns `[H', W', cout]`
 */
export function convLayer(x: Tensor3, kernel: Tensor4, bias: Vector, sliding: Sliding = {}): Tensor3 {
  const maps = bias.map((b, o) => {
    const perChannel = kernel[0]![0]!.map((_, c) => {
      const slice = kernel.map((row) => row.map((taps) => taps[c]![o]!));
      return crossCorrelation(channelOf(x, c), slice, sliding);
    });
    return perChannel[0]!.map((row, i) => row.map((_, j) => perChannel.reduce((sum, map) => sum + map[i]![j]!, b)));
  });
  return maps[0]!.map((row, i) => row.map((_, j) => maps.map((map) => map[i]![j]!)));
}

/** Weights and biases of a convolution layer: k²·cin·cout + cout for a square kernel; the size of the map plays no part. */
export const convParameters = (kh: number, kw: number, cin: number, cout: number): number => kh * kw * cin * cout + cout;

/**
 * The matrix A with y = A·x for a convolution along one axis without padding: `[m, n]`, row i holds w from column i·s on. Local, because all else
 * is 0; shared, because every row holds the same numbers.
 */
export const convolutionMatrix = (n: number, w: Vector, stride = 1): Matrix =>
  Array.from({ length: convOutputSize(n, w.length, stride) }, (_, i) =>
    Array.from({ length: n }, (_, column) => w[column - i * stride] ?? 0),
  );

/** The windows along one axis as the rows of a matrix `[m, k]`, so that y = windows·w. */
export const windowMatrix = (x: Vector, kernel: number, stride = 1): Matrix =>
  Array.from({ length: convOutputSize(x.length, kernel, stride) }, (_, i) => x.slice(i * stride, i * stride + kernel));

/** Multiplications of a convolution layer on one image: k²·cin for each of rows·columns·cout outputs. */
export const convMultiplications = (rows: number, columns: number, kernel: number, cin: number, cout: number): number =>
  rows * columns * kernel * kernel * cin * cout;

/** The output size of a transposed convolution along one axis: (n − 1)·s + k − 2p, with p elements cut off at each end. */
export const transposedSize = (n: number, kernel: number, stride: number, crop = 0): number => (n - 1) * stride + kernel - 2 * crop;

/**
 * A transposed convolution of one channel, nothing cut off: y[i·s + a, j·s + b] += x[i, j]·k[a, b]. Each element lays down a copy of the kernel
 * weighted with its value, copies lie s apart, and where they overlap they add up.
 */
export function transposedConvolution(map: Matrix, kernel: Matrix, stride = 1): Matrix {
  const columns = transposedSize(map[0]!.length, kernel[0]!.length, stride);
  const out = Array.from({ length: transposedSize(map.length, kernel.length, stride) }, () => Array.from({ length: columns }, () => 0));
  map.forEach((row, i) =>
    row.forEach((value, j) =>
      kernel.forEach((taps, a) =>
        taps.forEach((tap, b) => {
          out[i * stride + a]![j * stride + b]! += value * tap;
        }),
      ),
    ),
  );
  return out;
}

/** A transposed convolution along one axis. */
export const transposedRow = (x: Vector, w: Vector, stride = 1): Vector => transposedConvolution([x], [w], stride)[0]!;

/** Weights of a square convolution without biases, and of its depthwise separable form with one filter per channel: k²·cin·cout, k²·cin + cin·cout. */
export const standardWeights = (kernel: number, cin: number, cout: number): number => kernel * kernel * cin * cout;
export const separableWeights = (kernel: number, cin: number, cout: number): number => kernel * kernel * cin + cin * cout;
