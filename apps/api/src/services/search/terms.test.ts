import { expect, test } from 'vitest';
import { queryTerms, textTerms, uninflected } from './terms.ts';

test('a Chinese word is found in the middle of a sentence, and alone in a longer word', () => {
  const text = new Set(textTerms('多头自注意力机制为什么有效？'));
  for (const query of ['注意力', '自注意力', '注意力机制', '注意', '头']) {
    const terms = queryTerms(query);
    expect(terms.length, query).toBeGreaterThan(0);
    expect(
      terms.filter((term) => !text.has(term)),
      query,
    ).toEqual([]);
  }
  expect(queryTerms('池化').every((term) => text.has(term))).toBe(false);
});

test('Latin words stand apart from the Chinese around them, in small letters and without accents', () => {
  expect(textTerms('用 LSTM的Ｓｏｆｔｍａｘ naïve')).toEqual(expect.arrayContaining(['用', 'lstm', '的', 'softmax', 'naive']));
  expect(queryTerms('LSTM门')).toEqual(['lstm', '门']);
});

test('punctuation alone asks for nothing', () => {
  expect(queryTerms('?!，。 $')).toEqual([]);
});

test('the forms of a word begin alike, and a short word keeps its end', () => {
  expect(['masking', 'masked', 'masks', 'mask'].map(uninflected)).toEqual(['mask', 'mask', 'mask', 'mask']);
  expect(['bias', 'loss', 'gan', 'rnns', 'lstm', '注意'].map(uninflected)).toEqual(['bia', 'los', 'gan', 'rnn', 'lstm', '注意']);
});
