import { tex } from '@mdit/plugin-tex';
import katex from 'katex';
import MarkdownIt from 'markdown-it';

/** KaTeX stops expanding macros after this many, so that no text can keep the renderer busy. */
const maxMacroExpansions = 200;
/** Largest size in em that a formula may ask for. */
const maxEm = 40;

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

/**
 * A renderer of Markdown with formulas between dollars. Raw HTML in a text is shown, not obeyed.
 * The server's also colours programs; the browser's comes only for texts that arrive after the page.
 */
export function createMarkdown(highlight?: (code: string, language: string) => string): MarkdownIt {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, ...(highlight ? { highlight } : {}) }).use(tex, {
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
  return markdown;
}
