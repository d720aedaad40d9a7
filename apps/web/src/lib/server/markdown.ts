import { tex } from '@mdit/plugin-tex';
import katex from 'katex';
import MarkdownIt from 'markdown-it';
import { createHighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';

/** KaTeX stops expanding macros after this many, so that no text can keep the server busy. */
const maxMacroExpansions = 200;
/** Largest size in em that a formula may ask for. */
const maxEm = 40;

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

/** A formula; one that does not parse is shown as it was written. */
function renderFormula(source: string, displayMode: boolean): string {
  const html = katex.renderToString(source.trim(), {
    displayMode,
    throwOnError: false,
    errorColor: 'currentcolor',
    maxExpand: maxMacroExpansions,
    maxSize: maxEm,
    strict: false,
    trust: false,
  });
  return displayMode ? `<div class="display" tabindex="0">${html}</div>` : html;
}

const markdown: MarkdownIt = new MarkdownIt({ html: false, linkify: false, typographer: false, highlight: renderCode }).use(tex, {
  delimiters: 'dollars',
  render: renderFormula,
});
// Headings of a text stand below the page's own: `#` becomes h2.
markdown.core.ruler.push('lower-headings', (state) => {
  for (const token of state.tokens) {
    if (token.type.startsWith('heading_')) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 1)}`;
  }
});
markdown.renderer.rules.table_open = () => '<div class="table" tabindex="0"><table>';
markdown.renderer.rules.table_close = () => '</table></div>';

/** HTML of a text in Markdown with formulas between dollars. Raw HTML in it is shown, not obeyed. */
export const renderMarkdown = (source: string): string => markdown.render(source);

/** The same for a line of text: no paragraph around it. */
export const renderInline = (source: string): string => markdown.renderInline(source);
