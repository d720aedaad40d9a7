import { describe, expect, test } from 'vitest';
import { contrast, shareOf, signedShare, valueSwatch } from './colours.ts';

const channels = (colour: string): [number, number, number] => {
  const [red = 0, green = 0, blue = 0] = colour.match(/\d+/g)!.map(Number);
  return [red, green, blue];
};

describe('the scale of values', () => {
  test('every shade can be read with the ink chosen for it', () => {
    for (let at = 0; at <= 100; at += 1) {
      const { background, ink } = valueSwatch(at, [0, 100]);
      expect(contrast(channels(background), ink === 'white' ? [255, 255, 255] : [0, 0, 0])).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('a larger value is a lighter shade', () => {
    const lightness = [0, 25, 50, 75, 100].map((at) => contrast(channels(valueSwatch(at, [0, 100]).background), [0, 0, 0]));
    expect(lightness).toEqual(lightness.toSorted((a, b) => a - b));
  });

  test('equal values everywhere divide by no zero', () => {
    expect(shareOf(3, [3, 3])).toBe(0.5);
    expect(signedShare(0, 0)).toBe(0);
  });
});

describe('the scale of differences', () => {
  test('is symmetric about zero and holds what lies beyond its limits', () => {
    expect([-3, -1, 0, 1, 3].map((difference) => signedShare(difference, 2))).toEqual([-1, -0.5, 0, 0.5, 1]);
  });
});
