import type { Lang } from 'questions';

/** Sentences of a text in Markdown. Display formulas, programs and tables are left out: they are not read as sentences. */
export function passagesOf(markdown: string, lang: Lang): string[] {
  return withoutBlocks(markdown)
    .split(/\n\s*\n/)
    .flatMap((paragraph) => paragraph.split(/\n(?=\s*(?:[-*]|\d+\.)\s)/))
    .map((text) => text.replace(/^\s*(?:#+|[-*]|\d+\.|>)\s+/, '').replace(/\s*\n\s*/g, lang === 'zh' ? '' : ' '))
    .flatMap((text) => sentencesOf(text, lang))
    .filter((text) => searchable(text).trim() !== '');
}

/** What of a text in Markdown is searched: neither formulas nor the addresses of links. */
export const searchable = (markdown: string): string =>
  withoutBlocks(markdown)
    .replace(/\$[^$\n]+\$/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ');

const withoutBlocks = (markdown: string): string =>
  markdown
    .replace(/^```[\s\S]*?^```/gm, '\n')
    .replace(/\$\$[\s\S]*?\$\$/g, '\n')
    .replace(/^\s*\|.*$/gm, '');

const segmenters = { en: new Intl.Segmenter('en', { granularity: 'sentence' }), zh: new Intl.Segmenter('zh', { granularity: 'sentence' }) };

/** A sentence ends where no formula, code or emphasis is open. */
function sentencesOf(text: string, lang: Lang): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of segmenters[lang].segment(text)) {
    open += segment;
    if (!isClosed(open)) continue;
    sentences.push(open.trim());
    open = '';
  }
  return open.trim() === '' ? sentences : [...sentences, open.trim()];
}

const isClosed = (text: string): boolean => [/\$/g, /`/g, /\*\*/g].every((mark) => (text.match(mark)?.length ?? 0) % 2 === 0);
