import type MarkdownIt from 'markdown-it';
import { createHighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import type { Source } from '#lib/render.ts';
import { createMarkdown } from './create-markdown.ts';

const highlighter = await createHighlighterCore({
  themes: [import('shiki/themes/github-light-high-contrast.mjs'), import('shiki/themes/github-dark-high-contrast.mjs')],
  langs: [import('shiki/langs/typescript.mjs'), import('shiki/langs/python.mjs')],
  engine: createJavaScriptRegexEngine(),
});
const languages: Record<string, string> = { ts: 'typescript', typescript: 'typescript', js: 'typescript', py: 'python', python: 'python' };

/** HTML of a program in the colours of both themes. */
export function renderCode(code: string, language: string): string {
  const known = languages[language];
  if (!known) return `<pre><code>${markdown.utils.escapeHtml(code)}</code></pre>`;
  return highlighter.codeToHtml(code.replace(/\n$/, ''), {
    lang: known,
    themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    defaultColor: false,
  });
}

const markdown: MarkdownIt = createMarkdown(renderCode);

/** HTML of a text in Markdown with formulas between dollars. Raw HTML in it is shown, not obeyed. */
export const renderMarkdown = (source: string): string => markdown.render(source, {});

/** The same for a line of text: no paragraph around it. */
export const renderInline = (source: string): string => markdown.renderInline(source, {});

/** The same for a text with gaps: each `[[id]]` is an input with that id in `data-gap`, labelled by its number. */
export const renderCloze = (source: string): string => markdown.render(source, { gaps: { count: 0 } });

const renderers = { block: renderMarkdown, inline: renderInline, cloze: renderCloze };

/** HTML of a text in paragraphs, in a line, or with gaps. */
export const renderSource = ({ kind, text }: Source): string => renderers[kind](text);
