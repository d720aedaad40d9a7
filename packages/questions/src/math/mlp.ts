import type { Activation, Layer } from '../reference.ts';
import { activations, type Elementwise } from './activations.ts';
import { dense, matmul, transpose } from './linear.ts';

type Matrix = number[][];

const elementwise: Record<Activation, Elementwise> = {
  linear: { value: (z) => z, slope: () => 1 },
  sigmoid: activations.sigmoid,
  relu: activations.relu,
  tanh: activations.tanh,
};

/** One fully connected layer at work on a batch: what came in, its pre-activation x·W + b, and what went out. */
export interface LayerTrace {
  input: Matrix;
  z: Matrix;
  output: Matrix;
}

/**
 * Forward propagation of a multilayer perceptron in float64: h₀ = x, zₗ = hₗ₋₁·Wₗ + bₗ, hₗ = φₗ(zₗ).
 *
 * @param x `[B, in]`
 * @param layers each with `w: [in, out]`, `b: [out]`
 * @returns one trace per layer; the last one's output is the network's
 */
export function forwardTrace(x: Matrix, layers: Layer[]): LayerTrace[] {
  const traces: LayerTrace[] = [];
  for (const { w, b, activation } of layers) {
    const input = traces.at(-1)?.output ?? x;
    const z = dense(input, w, b);
    traces.push({ input, z, output: z.map((row) => row.map(elementwise[activation].value)) });
  }
  return traces;
}

/** The network's output, `[B, out]` of the last layer. */
export const mlpForward = (x: Matrix, layers: Layer[]): Matrix => forwardTrace(x, layers).at(-1)?.output ?? x;

/** Gradients of one layer: with respect to what it put out, its pre-activation, its parameters and what came in. */
export interface LayerGradient {
  doutput: Matrix;
  dz: Matrix;
  dw: Matrix;
  db: number[];
  dinput: Matrix;
}

/**
 * Backpropagation in float64 through the layers that `forwardTrace` recorded:
 * dZ = dH ∘ φ′(Z), dW = inputᵀ·dZ, db = Σₙ dZₙ, dinput = dZ·Wᵀ, from the last layer to the first.
 *
 * @param dout `[B, out]`, the gradient of the loss with respect to the network's output
 * @returns one gradient per layer, in the order of the layers
 */
export function backwardTrace(traces: LayerTrace[], layers: Layer[], dout: Matrix): LayerGradient[] {
  const gradients: LayerGradient[] = [];
  for (const [l, { w, activation }] of [...layers.entries()].toReversed()) {
    const { input, z } = traces[l]!;
    const doutput = gradients[0]?.dinput ?? dout;
    const dz = doutput.map((row, n) => row.map((value, j) => value * elementwise[activation].slope(z[n]![j]!)));
    const db = transpose(dz).map((column) => column.reduce((sum, value) => sum + value, 0));
    gradients.unshift({ doutput, dz, dw: matmul(transpose(input), dz), db, dinput: matmul(dz, transpose(w)) });
  }
  return gradients;
}
