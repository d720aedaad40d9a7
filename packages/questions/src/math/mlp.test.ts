import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { randomMlp } from '../random-mlp.ts';
import { centralDifference } from './central-difference.ts';
import { backwardTrace, forwardTrace, mlpForward } from './mlp.ts';
import { inner } from './nested.ts';

test('forward propagation: each layer works on the one before, its own activation last', () => {
  const layers = [
    {
      w: [
        [1, -1, 2],
        [0, 1, -1],
      ],
      b: [0, 1, -1],
      activation: 'relu' as const,
    },
    { w: [[1], [2], [-1]], b: [1], activation: 'linear' as const },
  ];
  const x = [
    [1, 2],
    [3, -1],
  ];
  expect(forwardTrace(x, layers).map(({ z }) => z)).toEqual([
    [
      [1, 2, -1],
      [3, -3, 6],
    ],
    [[6], [-2]],
  ]);
  expect(mlpForward(x, layers)).toEqual([[6], [-2]]);
});

test('backpropagation: every gradient of every activation agrees with central differences', () => {
  const random = createRandom(3);
  const { x, layers } = randomMlp(random, 3, [4, 5, 2, 6, 3], ['tanh', 'relu', 'linear', 'sigmoid']);
  const dout = random.matrix(3, 3);
  const gradients = backwardTrace(forwardTrace(x, layers), layers, dout);
  layers.forEach((layer, l) => {
    const lossWith = (change: object) => inner(dout, mlpForward(x, layers.with(l, { ...layer, ...change })));
    const numeric = [centralDifference((w) => lossWith({ w }), layer.w), [centralDifference((b) => lossWith({ b }), layer.b)]];
    const exact = [gradients[l]!.dw, [gradients[l]!.db]];
    exact.flat(2).forEach((value, i) => expect(value).toBeCloseTo(numeric.flat(2)[i]!, 7));
  });
  const dx = centralDifference((input) => inner(dout, mlpForward(input, layers)), x);
  gradients[0]!.dinput.flat().forEach((value, i) => expect(value).toBeCloseTo(dx.flat()[i]!, 7));
});
