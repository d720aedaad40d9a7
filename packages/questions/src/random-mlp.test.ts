import { expect, test } from 'vitest';
import { areApart, drawUntil } from './draw.ts';
import { forwardTrace } from './math/mlp.ts';
import { randomMlp } from './random-mlp.ts';
import { createRandom } from './random.ts';

test('a condition that never holds ends with an error, not with a hang', () => {
  expect(() =>
    drawUntil(
      createRandom(1),
      (random) => random.uniform(),
      (value) => value > 1,
    ),
  ).toThrow('1000 draws');
});

test('collision: values at the gap or nearer are not apart', () => {
  expect(areApart([1, 2, 3.5], 0.9)).toBe(true);
  expect(areApart([1, 3, 2], 1)).toBe(false);
});

test('kink: no pre-activation of relu lies within rounding of 0, on 200 seeds', () => {
  for (let seed = 0; seed < 200; seed++) {
    const { x, layers } = randomMlp(createRandom(seed), 6, [4, 7, 5, 3], ['relu', 'tanh', 'relu']);
    const [first, , last] = forwardTrace(x, layers);
    expect(Math.min(...[...first!.z, ...last!.z].flat().map(Math.abs))).toBeGreaterThan(0.01);
  }
});

test('same seed, same network', () => {
  const draw = () => randomMlp(createRandom(7), 2, [3, 4], ['relu']);
  expect(draw()).toEqual(draw());
});
