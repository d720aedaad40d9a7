import { foundInPages, type PageText } from './page-texts.ts';

const matches = (pattern: RegExp) => (text: string) => [...text.matchAll(pattern)].map(([match]) => match);

/** Bold passages that CommonMark leaves as asterisks: the closing pair stands between a punctuation mark and a letter. */
export const unclosedBold = (text: string): string[] =>
  matches(/\*\*[^*]+\*\*[^*]?/g)(text).filter((bold) => /\p{P}\*\*[\p{L}\p{N}]$/u.test(bold));

/** What the typography of the texts forbids, with the place where it stands. */
export const styleProblems = (pages: PageText[]): string[] => [
  ...foundInPages(pages, unclosedBold).map((text) => `${text}: is shown as asterisks`),
  ...foundInPages(pages, matches(/[一-鿿][,;:!?][一-鿿]/g), ['zh']).map((text) => `${text}: Latin punctuation between Chinese characters`),
  ...foundInPages(pages, (text) =>
    matches(/.{0,20}(?:[!！](?![=[])|\p{Extended_Pictographic})/gu)(text.replace(/`[^`]*`|\$[^$]*\$/g, '')),
  ).map((text) => `${text}: an exclamation mark or an emoji`),
];
