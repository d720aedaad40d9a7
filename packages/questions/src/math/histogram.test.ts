import { expect, test } from 'vitest';
import { histogram, rootMeanSquare } from './histogram.ts';

test('value on an edge: in the bin above, the last one in the last', () => {
  expect(histogram([0, 0.5, 1, 1, 3], [0, 1], 2)).toEqual([
    { from: 0, share: 0.2 },
    { from: 0.5, share: 0.6 },
  ]);
});

test('root mean square', () => {
  expect(rootMeanSquare([3, -4, 0, 0])).toBe(2.5);
});
