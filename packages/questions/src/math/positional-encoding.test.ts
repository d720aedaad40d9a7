import { expect, test } from 'vitest';
import { positionalEncoding } from './positional-encoding.ts';

test('a cosine with an angle of its own: a shift by k turns each pair by the same angle at every position', () => {
  const width = 6;
  const encoding = positionalEncoding(12, width);
  const shift = 3;
  for (let pair = 0; pair < width / 2; pair++) {
    const step = shift / 10_000 ** ((2 * pair) / width);
    for (let p = 0; p + shift < encoding.length; p++) {
      const [sin, cos] = [encoding[p]![2 * pair]!, encoding[p]![2 * pair + 1]!];
      expect(encoding[p + shift]![2 * pair]).toBeCloseTo(sin * Math.cos(step) + cos * Math.sin(step), 12);
    }
  }
});

test('an odd width: the last column is a sine', () => {
  expect(positionalEncoding(2, 3)[0]).toEqual([0, 1, 0]);
});
