import { expect, test } from 'vitest';
import type { Layer } from '../reference.ts';
import { centralDifference } from './central-difference.ts';
import { networkGradients, networkLoss, runningAverage, tunedLayers } from './fine-tuning.ts';

const layers: Layer[] = [
  { w: [[0.5, -1, 0.25]], b: [0.1, 0.2, -0.3], activation: 'tanh' },
  {
    w: [
      [1, 0.5],
      [-0.5, 2],
      [0.75, -1],
    ],
    b: [0, 0.5],
    activation: 'sigmoid',
  },
];
const x = [[1], [-2], [0.5]];
const y = [
  [1, 0],
  [0, 1],
  [0.5, 0.5],
];

test('gradient with the wrong count of elements', () => {
  const dw = centralDifference((w) => networkLoss([{ ...layers[0]!, w }, layers[1]!], x, y), layers[0]!.w);
  expect(networkGradients(layers, x, y)[0]!.dw[0]).toEqual(dw[0]!.map((value) => expect.closeTo(value, 8)));
});

test('a frozen layer that moves, or that stops the gradient', () => {
  const [first, last] = tunedLayers(layers, [false, true], x, y, 0.1);
  expect(last).toEqual(layers[1]);
  expect(first!.w[0]![0]).toBeCloseTo(0.5 - 0.1 * networkGradients(layers, x, y)[0]!.dw[0]![0]!, 12);
  expect(first!.w[0]![0]).not.toBe(0.5);
});

test('running average: the share of the start that is left', () => {
  let average = 4;
  for (let step = 0; step < 5; step++) average = 0.9 * average + 0.1 * 10;
  expect(runningAverage(4, 10, 0.9, 5)).toBeCloseTo(average, 12);
});
