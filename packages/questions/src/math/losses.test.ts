import { expect, test } from 'vitest';
import { crossEntropy, focal, hinge, huber, logSumExp, meanCrossEntropy } from './losses.ts';

test('extreme logits: exact, neither Infinity nor NaN', () => {
  expect(logSumExp([1000, -1000])).toBe(1000);
  expect(crossEntropy([1000, -1000], 1)).toBe(2000);
  expect(crossEntropy([-1000, -1000], 0)).toBeCloseTo(Math.LN2, 12);
});

test('mean over the batch: not the sum', () => {
  expect(
    meanCrossEntropy(
      [
        [0, 0],
        [0, 0],
      ],
      [0, 1],
    ),
  ).toBeCloseTo(Math.LN2, 12);
});

test('both sides of a joint: hinge at its margin, huber at delta', () => {
  expect([hinge(0.5, 1), hinge(1.5, 1), hinge(0.5, -1)]).toEqual([0.5, 0, 1.5]);
  expect([huber(1.9999999, 2), huber(2.0000001, 2)]).toEqual([expect.closeTo(2, 5), expect.closeTo(2, 5)]);
  expect(huber(-5, 2)).toBe(8);
});

test('focal loss: gamma of 0 is the cross-entropy, 2 leaves a hundredth at p = 0.9', () => {
  expect(focal(0.3, 0)).toBeCloseTo(-Math.log(0.3), 12);
  expect(focal(0.9, 2) / focal(0.9, 0)).toBeCloseTo(0.01, 12);
});
