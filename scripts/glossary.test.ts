import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { avoidedTerms, missingTerms } from '../packages/questions/src/check/terms.ts';

/** The texts of the pages around the bank: what the glossary fixes holds there too. */
const read = (lang: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../apps/web/messages/${lang}.json`, import.meta.url), 'utf8'));
const [en, zh] = [read('en'), read('zh')];
/** A message is a text, or forms of one that a number chooses. */
const textOf = (message: unknown): string => (typeof message === 'string' ? message : JSON.stringify(message));

test('a message of the pages with an avoided Chinese term, or without the one that is fixed', () => {
  const messages = Object.keys(en).map((key) => ({ where: key, en: textOf(en[key]), zh: textOf(zh[key]) }));
  expect(messages.length).toBeGreaterThan(100);
  expect(avoidedTerms(messages)).toEqual([]);
  expect(missingTerms(messages)).toEqual([]);
});
