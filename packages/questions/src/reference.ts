/**
 * Types for the authors of `reference.ts` and `numeric.ts`. Nothing here exists when a program runs.
 *
 * - oracle `tf` and `grad`: `export default (tf: Tf, ...args) => tree of tensors and numbers`, run inside `tf.tidy`;
 * - oracle `exact`: `export default (...args) => plain value`;
 * - `numeric.ts` of a `grad` task: `export default (...args) => plain value`, in float64 by central differences;
 * - oracle `stat`: neither; its cases carry a `sample`.
 */
import type * as tfjs from '@tensorflow/tfjs';

export type Tf = typeof tfjs;
export type { Scalar, Tensor, Tensor1D, Tensor2D, Tensor3D, Tensor4D } from '@tensorflow/tfjs';

export type Vector = number[];
export type Matrix = number[][];
export type Tensor3 = number[][][];
export type Tensor4 = number[][][][];
export type Activation = 'linear' | 'sigmoid' | 'relu' | 'tanh';
/** A type and not an interface, so that it is a record of arguments too. */
export type Layer = {
  w: Matrix;
  b: Vector;
  activation: Activation;
};
