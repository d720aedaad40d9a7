import type { Activation, Layer } from '../reference.ts';
import { dense } from './linear.ts';

type Matrix = number[][];

const functions: Record<Activation, (z: number) => number> = {
  linear: (z) => z,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  relu: (z) => Math.max(0, z),
  tanh: Math.tanh,
};

/** φ(z), element by element. */
export const activate = (z: Matrix, activation: Activation): Matrix => z.map((row) => row.map(functions[activation]));

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
    traces.push({ input, z, output: activate(z, activation) });
  }
  return traces;
}

/** The network's output, `[B, out]` of the last layer. */
export const mlpForward = (x: Matrix, layers: Layer[]): Matrix => forwardTrace(x, layers).at(-1)?.output ?? x;
