import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { activations } from './activations.ts';
import { centralDifference } from './central-difference.ts';
import { deepBackward, deepForward, type DeepOptions } from './deep-network.ts';
import { inner } from './nested.ts';

const random = createRandom(30);
const x = random.matrix(5, 3);
const weights = [random.matrix(3, 3), random.matrix(3, 3), random.matrix(3, 3)];
const dout = random.matrix(5, 3);

test.for<DeepOptions>([{}, { normalised: true }, { residual: true }, { normalised: true, residual: true }])(
  'gradient that central differences deny: %o',
  (options) => {
    const gradients = deepBackward(deepForward(x, weights, activations.tanh, options), weights, activations.tanh, dout, options);
    const first = deepForward(x, weights.slice(0, 1), activations.tanh, options)[0]!.output;
    // What the first layer hands on is the input of a network of the other two.
    const loss = (h: number[][]) => inner(dout, deepForward(h, weights.slice(1), activations.tanh, options).at(-1)!.output);
    const expected = centralDifference(loss, first);
    gradients[0]!.forEach((row, n) => row.forEach((value, j) => expect(value).toBeCloseTo(expected[n]![j]!, 7)));
  },
);
