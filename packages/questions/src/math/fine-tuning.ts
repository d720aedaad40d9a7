import type { Layer } from '../reference.ts';
import { backwardTrace, forwardTrace, mlpForward } from './mlp.ts';

type Matrix = number[][];

/** Σ(h − y)²/(B·d) of the network's output h, over all elements. */
export function networkLoss(layers: Layer[], x: Matrix, y: Matrix): number {
  const squares = mlpForward(x, layers).flatMap((row, n) => row.map((value, j) => (value - y[n]![j]!) ** 2));
  return squares.reduce((sum, value) => sum + value, 0) / squares.length;
}

/** The gradients of `networkLoss` for every layer, whether it is going to be trained or not. */
export function networkGradients(layers: Layer[], x: Matrix, y: Matrix): { dw: Matrix; db: number[] }[] {
  const traces = forwardTrace(x, layers);
  const output = traces.at(-1)!.output;
  const count = output.length * output[0]!.length;
  const dout = output.map((row, n) => row.map((value, j) => (2 * (value - y[n]![j]!)) / count));
  return backwardTrace(traces, layers, dout);
}

/**
 * One step of gradient descent on `networkLoss` for the layers that are not frozen: W ← W − η·∂L/∂W, b ← b − η·∂L/∂b.
 * The gradient passes through frozen layers; only their parameters stay.
 */
export function tunedLayers(layers: Layer[], frozen: boolean[], x: Matrix, y: Matrix, rate: number): Layer[] {
  const gradients = networkGradients(layers, x, y);
  return layers.map((layer, l) => {
    if (frozen[l]) return layer;
    const { dw, db } = gradients[l]!;
    return {
      ...layer,
      w: layer.w.map((row, i) => row.map((value, j) => value - rate * dw[i]![j]!)),
      b: layer.b.map((value, j) => value - rate * db[j]!),
    };
  });
}

/** A running average r ← momentum·r + (1 − momentum)·batch after `steps` batches that all have the same value. */
export const runningAverage = (start: number, batch: number, momentum: number, steps: number): number =>
  batch + (start - batch) * momentum ** steps;
