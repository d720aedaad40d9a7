import { expect, test } from 'vitest';
import { passagesOf, searchable } from './passages.ts';

test('a sentence is not cut within a formula, code or emphasis', () => {
  const text = 'Divide by $\\sqrt{d_k}. \\; x$ first. Then `a. b` is **kept. Whole** here.';
  expect(passagesOf(text, 'en')).toEqual(['Divide by $\\sqrt{d_k}. \\; x$ first.', 'Then `a. b` is **kept. Whole** here.']);
});

test('display formulas, programs and tables are no sentences', () => {
  const text = 'Before.\n\n$$\nQ = XW. Next\n$$\n\n```ts\nconst a = 1. + 2;\n```\n\n| a. b | c |\n|---|---|\n\nAfter\nit.';
  expect(passagesOf(text, 'en')).toEqual(['Before.', 'After it.']);
});

test('items of a list are sentences of their own', () => {
  expect(passagesOf('1. 第一项\n2. 第二项，\n   接着写', 'zh')).toEqual(['第一项', '第二项，接着写']);
});

test('neither the source of a formula nor the address of a link is searched', () => {
  expect(searchable('See [the page](/questions/lstm) for $\\operatorname{softmax}$.')).not.toMatch(/lstm|operatorname/);
});
