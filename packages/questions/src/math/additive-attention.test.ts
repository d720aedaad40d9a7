import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { additiveAttention } from './additive-attention.ts';

const random = createRandom(20);
const [keys, values] = [random.matrix(4, 3), random.matrix(4, 2)];
const w = { w1: random.matrix(5, 6), w2: random.matrix(3, 6), v: random.vector(6) };

test('a tanh left out: without it the weights would not depend on the query', () => {
  const weights = [random.vector(5), random.vector(5)].map((query) => additiveAttention(query, keys, values, w).weights);
  expect(weights[0]![0]).not.toBeCloseTo(weights[1]![0]!, 3);
});

test('equal keys share the weight, and the context is the mean of the values', () => {
  const equal = keys.map(() => keys[0]!);
  const { weights, context } = additiveAttention(random.vector(5), equal, values, w);
  for (const weight of weights) expect(weight).toBeCloseTo(0.25, 12);
  expect(context[0]).toBeCloseTo(
    values.reduce((total, row) => total + row[0]! / 4, 0),
    12,
  );
});
