import { expect, test } from 'vitest';
import { piecesOf } from './mark.ts';

const marked = (text: string, terms: string[]) =>
  piecesOf(text, terms)
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('');

test('a Latin word is marked whole and in its own writing, and not within another', () => {
  expect(marked('Self-Attention pays attention; inattention does not.', ['attention'])).toBe(
    'Self-[Attention] pays [attention]; inattention does not.',
  );
  expect(marked('a naïve softmax', ['naive'])).toBe('a [naïve] softmax');
});

test('pairs of Chinese characters that overlap are one mark', () => {
  expect(marked('多头自注意力机制', ['注意', '意力'])).toBe('多头自[注意力]机制');
  expect(marked('注重意力', ['注意', '意力'])).toBe('注重[意力]');
});

test('where nothing is found the text is one piece', () => {
  expect(piecesOf('池化 pooling', ['lstm'])).toEqual([{ text: '池化 pooling', isMatch: false }]);
  expect(piecesOf('', ['lstm'])).toEqual([]);
});
