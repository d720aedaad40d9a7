import { expect, test } from 'vitest';
import { helperNames, learnerTypes } from './learner-types.ts';

test('the editor knows the helpers that the tasks promise', () => {
  const promised = 'zeros, full, shape, map, add, sub, mul, scale, matmul, transpose, sum, rowSums, colSums, maximum, erf';
  expect(helperNames(learnerTypes([])).toSorted()).toEqual(promised.split(', ').toSorted());
});

test('a forbidden helper is unknown to the editor, every overload of it, with its documentation', () => {
  const text = learnerTypes(['zeros', 'matmul']);
  expect(helperNames(text)).not.toContain('zeros');
  expect(helperNames(text)).not.toContain('matmul');
  expect(text).not.toContain('a·b for a of shape');
  expect(helperNames(text)).toContain('transpose');
  expect(text).toContain('interface Rng');
});

test('a forbidden helper takes no neighbour’s documentation with it', () => {
  expect(learnerTypes(['matmul'])).toContain('/** [n, m] → [m, n]. */');
});
