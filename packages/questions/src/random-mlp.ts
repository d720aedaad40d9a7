import { drawUntil } from './draw.ts';
import { forwardTrace } from './math/mlp.ts';
import type { Random } from './random.ts';
import type { Activation, Layer } from './reference.ts';

/** A pre-activation of relu nearer to 0 than this could change sides by rounding. */
const kinkMargin = 1e-2;

/**
 * A batch and a multilayer perceptron to run it through, for cases.
 * Weights have deviation 1/√in, so that no layer saturates; no pre-activation of relu lies near its kink.
 *
 * @param batch rows of x
 * @param widths number of features before the first layer and after each: `[3, 5, 2]` is two layers
 * @param activations one per layer
 */
export function randomMlp(random: Random, batch: number, widths: number[], activations: Activation[]): { x: number[][]; layers: Layer[] } {
  const draw = () => ({
    x: random.matrix(batch, widths[0]!),
    layers: activations.map((activation, i) => randomLayer(random, widths[i]!, widths[i + 1]!, activation)),
  });
  return drawUntil(random, draw, ({ x, layers }) => isClearOfKinks(x, layers));
}

const randomLayer = (random: Random, fanIn: number, fanOut: number, activation: Activation): Layer => ({
  w: random.matrix(fanIn, fanOut, 1 / Math.sqrt(fanIn)),
  b: random.vector(fanOut, 0.5),
  activation,
});

const isClearOfKinks = (x: number[][], layers: Layer[]): boolean =>
  forwardTrace(x, layers).every(({ z }, i) => layers[i]!.activation !== 'relu' || z.flat().every((value) => Math.abs(value) > kinkMargin));
