import { readFileSync } from 'node:fs';
import { learnerZh } from 'questions/learner-zh';
import { expect, test } from 'vitest';
import { helpersIn, learnerTypes } from './learner-types.ts';

/** Read as text: the web imports nothing of the grader. */
const sandboxNames = [
  ...readFileSync(new URL('../../../../../packages/grader/src/sandbox/nd-names.ts', import.meta.url), 'utf8').matchAll(/^\s+'(\w+)',$/gm),
].map((match) => match[1]!);

const namesIn = (text: string): string[] => helpersIn(text).map(({ name }) => name);
/** Lines that declare something that can be hovered over: a type, a field, a constant, each overload of a helper. */
const declares = /^\s*(type|interface|declare const|export function) |^ {2}(w|b|activation|uniform|normal|assert)\b/;

test('the editor knows the helpers that the sandbox has, and no other', () => {
  expect(sandboxNames).toContain('matmul');
  expect(namesIn(learnerTypes([], 'en')).toSorted()).toEqual(sandboxNames.toSorted());
});

test('every name, every field and every overload has documentation to hover over', () => {
  const lines = learnerTypes([], 'en').split('\n');
  const bare = lines.filter((line, at) => declares.test(line) && !/^\s*\/\*\* .+ \*\/$/.test(lines[at - 1] ?? ''));
  expect(lines.filter((line) => declares.test(line)).length).toBeGreaterThan(30);
  expect(bare).toEqual([]);
});

test('the documentation is there in Chinese, all of it and nothing that is left over', () => {
  const english = [...learnerTypes([], 'en').matchAll(/^\s*\/\*\* (.*) \*\/$/gm)].map((match) => match[1]!);
  expect(Object.keys(learnerZh).toSorted()).toEqual([...new Set(english)].toSorted());
  expect(learnerTypes([], 'zh')).toContain('/** 矩阵乘法：out[i][j] = Σₖ a[i][k]·b[k][j]。');
});

test('a translation changes comments and no declaration', () => {
  const code = (text: string): string[] => text.split('\n').filter((line) => !/^\s*(\/\*\*|\*)/.test(line));
  expect(code(learnerTypes([], 'zh'))).toEqual(code(learnerTypes([], 'en')));
});

test('a forbidden helper is unknown to the editor, every overload of it, with its documentation', () => {
  const text = learnerTypes(['zeros', 'matmul'], 'en');
  expect(namesIn(text)).not.toContain('zeros');
  expect(namesIn(text)).not.toContain('matmul');
  expect(text).not.toContain('The matrix product');
  expect(text).not.toContain('zeros of shape');
  expect(namesIn(text)).toContain('transpose');
  expect(text).toContain('interface Rng');
});

test('a forbidden helper takes no neighbour’s documentation with it', () => {
  const text = learnerTypes(['matmul'], 'en');
  expect(text).toContain('/** The transpose');
  expect(text).toContain('/** Every element times k');
});

test('a helper is offered with what its first overload says', () => {
  expect(helpersIn(learnerTypes([], 'en')).find(({ name }) => name === 'zeros')).toEqual({
    name: 'zeros',
    signature: 'function zeros(n: number): Vector;',
    documentation: 'zeros(n): the vector of n zeros, shape [n].',
  });
});
