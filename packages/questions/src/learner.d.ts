/**
 * What a learner's program finds without importing it, and the helper module `nd`.
 * The editor loads this text; the programs of the bank are checked against it.
 */

type Vector = number[];
type Matrix = number[][];
type Tensor3 = number[][][];
type Tensor4 = number[][][][];
type Activation = 'linear' | 'sigmoid' | 'relu' | 'tanh';
/** A fully connected layer: activation(x·w + b), with w of shape [in, out] and b of length out. */
interface Layer {
  w: Matrix;
  b: Vector;
  activation: Activation;
}
/** A seeded generator, supplied by the grader. */
interface Rng {
  /** Uniform on [0, 1). */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
}
/** What is printed is shown beside the verdict, up to a limit. */
declare const console: Record<'log' | 'info' | 'debug' | 'warn' | 'error' | 'table' | 'dir' | 'trace', (...values: unknown[]) => void> & {
  assert(condition: unknown, ...values: unknown[]): void;
};

declare module 'nd' {
  /** A nested array of any depth; every row of an axis has the same length. */
  type Nested = number | Nested[];
  /** zeros(2, 3): a 2×3 array of zeros. */
  export function zeros(n: number): Vector;
  export function zeros(rows: number, cols: number): Matrix;
  export function zeros(a: number, b: number, c: number): Tensor3;
  export function zeros(a: number, b: number, c: number, d: number): Tensor4;
  /** full([2, 3], 1): an array of the given shape with one value. */
  export function full(shape: [number], value: number): Vector;
  export function full(shape: [number, number], value: number): Matrix;
  export function full(shape: [number, number, number], value: number): Tensor3;
  export function full(shape: [number, number, number, number], value: number): Tensor4;
  /** shape([[1, 2, 3]]): [1, 3]. */
  export function shape(x: Nested): number[];
  /** Applies f to every element, whatever the depth. */
  export function map<T extends Nested>(x: T, f: (value: number) => number): T;
  /** Elementwise sum of two arrays of one shape. */
  export function add<T extends Nested>(a: T, b: T): T;
  /** Elementwise difference a − b. */
  export function sub<T extends Nested>(a: T, b: T): T;
  /** Elementwise product. */
  export function mul<T extends Nested>(a: T, b: T): T;
  /** Every element times k. */
  export function scale<T extends Nested>(x: T, k: number): T;
  /** a·b for a of shape [n, k] and b of shape [k, m]. */
  export function matmul(a: Matrix, b: Matrix): Matrix;
  /** [n, m] → [m, n]. */
  export function transpose(x: Matrix): Matrix;
  /** Sum of all elements. */
  export function sum(x: Nested): number;
  /** The sum of each row: [n, m] → [n]. */
  export function rowSums(x: Matrix): Vector;
  /** The sum of each column: [n, m] → [m]. */
  export function colSums(x: Matrix): Vector;
  /** Elementwise maximum of two arrays of one shape, or of an array and a number. */
  export function maximum<T extends Nested>(a: T, b: T | number): T;
  /** The error function, to about 1e-15. */
  export function erf(x: number): number;
}
