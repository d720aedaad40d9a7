import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { avoidedTerms, missingTerms } from '../packages/questions/src/check/terms.ts';

/** The texts of the pages around the bank: what the glossary fixes holds there too. */
const read = (lang: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../apps/web/messages/${lang}.json`, import.meta.url), 'utf8'));
const [en, zh] = [read('en'), read('zh')];
/** A message is a text, or forms of one that a number chooses; what stands in for `{query}` comes from elsewhere. */
const textOf = (message: unknown): string => (typeof message === 'string' ? message : JSON.stringify(message)).replaceAll(/\{\w+\}/g, '');

/** The glossary's token is a piece of text; the one of these messages lets a program in, a key. */
const keyMessages = /^(token_|delete_description$)/;
const termsOf = (key: string): string => (keyMessages.test(key) ? textOf(en[key]).replaceAll(/token/gi, 'key') : textOf(en[key]));

test('a message of the pages with an avoided Chinese term, or without the one that is fixed', () => {
  const messages = Object.keys(en).map((key) => ({ where: key, en: termsOf(key), zh: textOf(zh[key]) }));
  expect(messages.length).toBeGreaterThan(100);
  expect(avoidedTerms(messages)).toEqual([]);
  expect(missingTerms(messages)).toEqual([]);
});
