/**
 * What a learner's program finds without importing it, and the helper module `nd`.
 * The editor loads this text; the programs of the bank are checked against it.
 * Every name has a comment of one line, which the editor shows where the pointer rests; `learner-zh.ts` has it in Chinese.
 */

/** A vector of shape [n]: `x[i]`. */
type Vector = number[];
/** A matrix of shape [rows, cols], one array for each row: `x[i][j]`. In a batch, row i is example i. */
type Matrix = number[][];
/** An array with three axes: `x[i][j][k]`. The statement names the axes, [batch, time, features] for one. */
type Tensor3 = number[][][];
/** An array with four axes: `x[n][i][j][c]`. Images are [batch, height, width, channels]. */
type Tensor4 = number[][][][];
/** φ of a layer: linear φ(z) = z, sigmoid φ(z) = 1 / (1 + e⁻ᶻ), relu φ(z) = max(0, z), tanh φ(z) = tanh z. */
type Activation = 'linear' | 'sigmoid' | 'relu' | 'tanh';
/** A fully connected layer: H = φ(X·w + b). X: [batch, in], w: [in, out], b: [out], H: [batch, out]. */
interface Layer {
  /** Weights, [in, out]. */
  w: Matrix;
  /** Bias, [out], added to every row of X·w. */
  b: Vector;
  /** φ, applied to every element of X·w + b. */
  activation: Activation;
}
/** A seeded generator that the grader supplies. The same seed gives the same draws; every call is a new draw. */
interface Rng {
  /** A draw from the uniform distribution on [0, 1). */
  uniform(): number;
  /** A draw from the standard normal distribution N(0, 1). */
  normal(): number;
}
/** What is printed is shown beside the verdict, up to a limit. */
declare const console: Record<'log' | 'info' | 'debug' | 'warn' | 'error' | 'table' | 'dir' | 'trace', (...values: unknown[]) => void> & {
  /** Prints the values where the condition does not hold. */
  assert(condition: unknown, ...values: unknown[]): void;
};

declare module 'nd' {
  /** A nested array of any depth; every row of an axis has the same length. */
  type Nested = number | Nested[];
  /** zeros(n): the vector of n zeros, shape [n]. */
  export function zeros(n: number): Vector;
  /** zeros(rows, cols): the matrix of zeros of shape [rows, cols]. */
  export function zeros(rows: number, cols: number): Matrix;
  /** zeros(a, b, c): zeros of shape [a, b, c]. */
  export function zeros(a: number, b: number, c: number): Tensor3;
  /** zeros(a, b, c, d): zeros of shape [a, b, c, d]. */
  export function zeros(a: number, b: number, c: number, d: number): Tensor4;
  /** full([n], value): the vector of shape [n] whose elements are all value. */
  export function full(shape: [number], value: number): Vector;
  /** full([rows, cols], value): the matrix of shape [rows, cols] whose elements are all value. */
  export function full(shape: [number, number], value: number): Matrix;
  /** full([a, b, c], value): an array of that shape whose elements are all value. */
  export function full(shape: [number, number, number], value: number): Tensor3;
  /** full([a, b, c, d], value): an array of that shape whose elements are all value. */
  export function full(shape: [number, number, number, number], value: number): Tensor4;
  /** The length of each axis: shape([[1, 2, 3]]) is [1, 3]. Throws RangeError where rows differ in length. */
  export function shape(x: Nested): number[];
  /** f applied to every element, whatever the depth: out[i]… = f(x[i]…), of the shape of x. */
  export function map<T extends Nested>(x: T, f: (value: number) => number): T;
  /** The elementwise sum: out[i]… = a[i]… + b[i]…, for a and b of one shape. Throws RangeError where the shapes differ. */
  export function add<T extends Nested>(a: T, b: T): T;
  /** The elementwise difference: out[i]… = a[i]… − b[i]…, for a and b of one shape. Throws RangeError where the shapes differ. */
  export function sub<T extends Nested>(a: T, b: T): T;
  /** The elementwise product: out[i]… = a[i]…·b[i]…, for a and b of one shape. Throws RangeError where the shapes differ. */
  export function mul<T extends Nested>(a: T, b: T): T;
  /** Every element times k: out[i]… = k·x[i]…, of the shape of x. */
  export function scale<T extends Nested>(x: T, k: number): T;
  /** The matrix product: out[i][j] = Σₖ a[i][k]·b[k][j]. Shapes [n, k] and [k, m] give [n, m]. Throws RangeError where the inner lengths differ. */
  export function matmul(a: Matrix, b: Matrix): Matrix;
  /** The transpose: out[j][i] = x[i][j]. Shape [n, m] gives [m, n]. */
  export function transpose(x: Matrix): Matrix;
  /** The sum of all elements, whatever the depth. */
  export function sum(x: Nested): number;
  /** The sum of each row: out[i] = Σⱼ x[i][j]. Shape [n, m] gives [n]. */
  export function rowSums(x: Matrix): Vector;
  /** The sum of each column: out[j] = Σᵢ x[i][j]. Shape [n, m] gives [m]. */
  export function colSums(x: Matrix): Vector;
  /** The elementwise maximum: out[i]… = max(a[i]…, b[i]…), or max(a[i]…, b) where b is a number. */
  export function maximum<T extends Nested>(a: T, b: T | number): T;
  /** The error function: erf(x) = 2/√π · ∫₀ˣ e^(−t²) dt, to about 1e-15. */
  export function erf(x: number): number;
}
