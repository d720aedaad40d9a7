import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const read = (lang: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../apps/web/messages/${lang}.json`, import.meta.url), 'utf8'));
const en = read('en');
const zh = read('zh');

/** Shorter texts are looked for as a whole, longer ones within others. */
const LONG_CHARACTERS = 12;

/** The texts of the English interface that the Chinese one says otherwise; what stands for a parameter may be anything. */
const patterns = Object.entries(en)
  .filter(([key, text]) => key !== '$schema' && zh[key] !== text && /[a-z]{2}/i.test(text.replace(/\{\w+\}/g, '')))
  .map(([key, text]) => {
    const body = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
    const isLong = text.replace(/\{\w+\}/g, '').length > LONG_CHARACTERS && /\w \w/.test(text);
    return { key, pattern: new RegExp(isLong ? body.join('.+') : `^${body.join('.+')}$`) };
  });

/** Four English words in a row are a sentence of ours; the title of a paper, in capitals, may stand in Chinese text. */
const sentence = /(?<![\w-])[A-Za-z][a-z’']+(?: [a-z][a-z’']+){3,}/;

/** Zones are named alike everywhere: America/Port of Spain. */
const timeZone = /^[A-Z]\w+(?:\/[\w +-]+)+$/;

/** What in a text is English and should not be; null where nothing is. */
function englishIn(text: string): string | null {
  if (timeZone.test(text)) return null;
  const known = patterns.find(({ pattern }) => pattern.test(text));
  if (known) return `${known.key}: ${text}`;
  return sentence.test(text) ? `not of the interface's texts: ${text}` : null;
}

/**
 * English on a page, or in the HTML of one: texts, names, tips and placeholders. Not looked at are programs, formulas and what is marked as
 * English, such as the titles of papers.
 */
export async function englishOn(page: Page, html: string | null = null): Promise<string[]> {
  const texts = await page.evaluate((source) => {
    const root = source === null ? document : new DOMParser().parseFromString(source, 'text/html');
    const skipped = 'script, style, template, code, pre, kbd, samp, textarea, .katex, .view-lines, .monaco-aria-container, [lang=en]';
    const found: string[] = [];
    const walker = document.createTreeWalker(root.documentElement, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement && !parentElement.closest(skipped)) found.push(textContent ?? '');
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext', 'content'])
      for (const element of root.querySelectorAll(`[${name}]`)) if (!element.closest(skipped)) found.push(element.getAttribute(name) ?? '');
    return found.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  }, html);
  return [...new Set(texts)].flatMap((text) => englishIn(text) ?? []);
}
