import { expect, test } from 'vitest';
import { emptyEntry, movedBy, parseNumber, parseShape, responseOf, type Item } from './responses.ts';

const text = { en: 'x', zh: 'x' };
const item = (rest: Partial<Item>): Item => ({ id: 'i', tag: 't', kind: 'single', prompt: text, ...rest });

test('a number may be written with a typographic minus, an exponent or as a fraction', () => {
  expect(parseNumber(' −0.5 ')).toBe(-0.5);
  expect(parseNumber('1e-3')).toBe(0.001);
  expect(parseNumber('1/4')).toBe(0.25);
});

test('what is no number is not sent as 0 or NaN', () => {
  for (const wrong of ['', '  ', 'a', '1/0', '1/', '1/2/3', 'Infinity', '1,5']) expect(parseNumber(wrong)).toBe(null);
});

test('a shape is read with or without brackets and in full-width punctuation', () => {
  expect(parseShape('[32, 10]')).toEqual([32, 10]);
  expect(parseShape('（32，10）')).toEqual([32, 10]);
  expect(parseShape('32 × 10')).toEqual([32, 10]);
  expect(parseShape('(5,)')).toEqual([5]);
  for (const wrong of ['', '[]', '3.5, 2', '-1, 2', 'a, 2', '1e2']) expect(parseShape(wrong)).toBe(null);
});

test('nothing chosen is not an answer', () => {
  const single = item({ items: [text, text] });
  expect(responseOf(single, emptyEntry(single))).toEqual({ lack: 'choose' });
  const several = item({ kind: 'multiple', items: [text, text] });
  expect(responseOf(several, emptyEntry(several))).toEqual({ lack: 'choose-some' });
});

test('a pair used twice is not sent: the server would refuse it', () => {
  const match = item({ kind: 'match', items: [text, text], rights: [text, text] });
  expect(responseOf(match, { ...emptyEntry(match), rights: [1, 1] })).toEqual({ lack: 'pairs' });
  expect(responseOf(match, { ...emptyEntry(match), rights: [1, 0] })).toEqual({ response: { kind: 'match', rights: [1, 0] } });
});

test('an empty gap is not sent', () => {
  const cloze = item({ kind: 'cloze', gaps: ['a', 'b'] });
  expect(responseOf(cloze, { ...emptyEntry(cloze), gaps: { a: '1', b: ' ' } })).toEqual({ lack: 'gaps' });
});

test('the steps of an order start as shown and move by one place, not beyond the ends', () => {
  expect(movedBy([0, 1, 2], 0, 1)).toEqual([1, 0, 2]);
  expect(movedBy([0, 1, 2], 0, -1)).toEqual([0, 1, 2]);
  expect(movedBy([0, 1, 2], 2, 1)).toEqual([0, 1, 2]);
});
