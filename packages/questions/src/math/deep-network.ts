import type { Elementwise } from './activations.ts';
import { add, matmul, transpose } from './linear.ts';

type Matrix = number[][];

/** One layer at work: its pre-activations after any normalization, and what it hands on. */
export interface DeepTrace {
  z: Matrix;
  deviations: number[];
  output: Matrix;
}

export interface DeepOptions {
  /** Whether each unit's pre-activations are normalised over the batch, with γ = 1 and β = 0. */
  normalised?: boolean;
  /** Whether each layer's input is added to its output; widths are then equal. */
  residual?: boolean;
}

const eps = 1e-8;

/** z of each unit brought to mean 0 and variance 1 over the batch, and the deviation of each unit before. */
function overBatch(z: Matrix): { z: Matrix; deviations: number[] } {
  const columns = transpose(z).map((column) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    const deviation = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length + eps);
    return { deviation, values: column.map((value) => (value - mean) / deviation) };
  });
  return { z: transpose(columns.map(({ values }) => values)), deviations: columns.map(({ deviation }) => deviation) };
}

/**
 * A deep network without biases in float64: h ← φ(BN(h·W)) (+ h), layer after layer.
 *
 * @param x `[B, in]`
 * @param weights one `[in, out]` a layer
 */
export function deepForward(x: Matrix, weights: Matrix[], { value }: Elementwise, options: DeepOptions = {}): DeepTrace[] {
  const traces: DeepTrace[] = [];
  for (const w of weights) {
    const input = traces.at(-1)?.output ?? x;
    const raw = matmul(input, w);
    const { z, deviations } = options.normalised ? overBatch(raw) : { z: raw, deviations: [] };
    const activated = z.map((row) => row.map(value));
    traces.push({ z, deviations, output: options.residual ? add(activated, input) : activated });
  }
  return traces;
}

/** The gradient before the normalization: (g − mean g − ẑ·mean(g·ẑ))/deviation of each unit. */
function throughNormalization(dz: Matrix, { z, deviations }: DeepTrace): Matrix {
  const [gradients, normalised] = [transpose(dz), transpose(z)];
  const columns = gradients.map((column, j) => {
    const own = normalised[j]!;
    const mean = column.reduce((sum, g) => sum + g, 0) / column.length;
    const along = column.reduce((sum, g, n) => sum + g * own[n]!, 0) / column.length;
    return column.map((g, n) => (g - mean - own[n]! * along) / deviations[j]!);
  });
  return transpose(columns);
}

/**
 * The gradient of a loss with respect to what each layer hands on, from the first layer to the last.
 *
 * @param dout `[B, out]`, the gradient with respect to the last output
 */
export function deepBackward(
  traces: DeepTrace[],
  weights: Matrix[],
  { slope }: Elementwise,
  dout: Matrix,
  options: DeepOptions = {},
): Matrix[] {
  const gradients: Matrix[] = [dout];
  for (let l = traces.length - 1; l > 0; l--) {
    const trace = traces[l]!;
    const doutput = gradients[0]!;
    const dz = doutput.map((row, n) => row.map((g, j) => g * slope(trace.z[n]![j]!)));
    const draw = options.normalised ? throughNormalization(dz, trace) : dz;
    const dinput = matmul(draw, transpose(weights[l]!));
    gradients.unshift(options.residual ? add(dinput, doutput) : dinput);
  }
  return gradients;
}
