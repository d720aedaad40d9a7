import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { helperNames, learnerTypes } from './learner-types.ts';

/** Read as text: the web imports nothing of the grader. */
const sandboxNames = [
  ...readFileSync(new URL('../../../../../packages/grader/src/sandbox/nd-names.ts', import.meta.url), 'utf8').matchAll(/^\s+'(\w+)',$/gm),
].map((match) => match[1]!);

test('the editor knows the helpers that the sandbox has, and no other', () => {
  expect(sandboxNames).toContain('matmul');
  expect(helperNames(learnerTypes([])).toSorted()).toEqual(sandboxNames.toSorted());
});

test('every helper and every type has documentation to hover over', () => {
  const text = learnerTypes([]);
  for (const name of sandboxNames) {
    const first = text.indexOf(`export function ${name}`);
    expect(text.slice(0, first).trimEnd().endsWith('*/'), name).toBe(true);
  }
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
