import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { dropoutMask } from './dropout.ts';

test('mask whose expected value is not 1', () => {
  const random = createRandom(13);
  const uniforms = Array.from({ length: 200 }, () => Array.from({ length: 200 }, () => random.uniform()));
  const values = dropoutMask(uniforms, 0.3).flat();
  expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(1, 1);
  expect(new Set(values)).toEqual(new Set([0, 1 / 0.7]));
});

test('rate 0 keeps everything', () => {
  expect(dropoutMask([[0, 0.5, 0.999]], 0)).toEqual([[1, 1, 1]]);
});
