import { glossary, type Term } from '../glossary.ts';
import type { PageText } from './page-texts.ts';

/** Chinese forms that the glossary avoids. The right form may contain one of them, as 逐点卷积 contains 点卷积. */
export const avoidedTerms = (pages: PageText[]): string[] =>
  pages.flatMap(({ where, zh }) =>
    glossary.flatMap((term) => {
      const rest = zh.replaceAll(term.zh, '');
      return term.avoid.filter((form) => rest.includes(form)).map((form) => `${where}: '${form}', use '${term.zh}'`);
    }),
  );

/** Pages whose English speaks of a term and whose Chinese lacks its form: another word stands there. */
export const missingTerms = (pages: PageText[]): string[] =>
  pages.flatMap(({ where, en, zh }) =>
    glossary
      .filter((term) => englishOf(term).test(withoutCode(en)) && !chineseOf(term).some((form) => zh.includes(form)))
      .map((term) => `${where}: the English speaks of '${term.en}', the Chinese never says '${term.zh}'`),
  );

const withoutCode = (text: string): string => text.replace(/`[^`]*`/g, '');

/** The English term in singular or plural, hyphenated or not; what stands in brackets only tells it from its namesake. */
const englishOf = (term: Term): RegExp =>
  term.inEnglish ?? new RegExp(`\\b${term.en.replace(/ \(.*\)/, '').replace(/[-\s]/g, '[- ]')}(?:s|es)?\\b`, 'i');

const chineseOf = (term: Term): string[] => [...term.zh.replace(/（[^）]*）/g, '').split('、'), ...(term.alsoZh ?? [])];
