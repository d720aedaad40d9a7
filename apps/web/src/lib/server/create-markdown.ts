import { tex } from '@mdit/plugin-tex';
import katex from 'katex';
import MarkdownIt, { type Token } from 'markdown-it';

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
  return displayMode ? `<div class="display">${html}</div>` : html;
}

/** A renderer of Markdown with formulas between dollars. Raw HTML in a text is shown, not obeyed. */
export function createMarkdown(highlight: (code: string, language: string) => string): MarkdownIt {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, highlight }).use(tex, {
    delimiters: 'dollars',
    render: renderFormula,
  });
  // Headings of a text stand below the page's own: `#` becomes h2.
  markdown.core.ruler.push('lower-headings', (state) => {
    for (const token of state.tokens) {
      if (token.type.startsWith('heading_')) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 1)}`;
    }
  });
  // A head without text, as over row names, heads nothing.
  markdown.core.ruler.push('empty-heads', (state) => {
    for (const [index, token] of state.tokens.entries()) {
      if (token.type !== 'th_open' || state.tokens[index + 1]?.content !== '') continue;
      for (const part of [token, state.tokens[index + 2]]) if (part) part.tag = 'td';
    }
  });
  markdown.renderer.rules.table_open = () => '<div class="wide-table"><table>';
  markdown.renderer.rules.table_close = () => '</table></div>';
  addGaps(markdown);
  keepPunctuation(markdown);
  return markdown;
}

/** Width of a gap to fill in, in characters. */
const gapWidth = 10;

/** Where the environment counts gaps, each `[[id]]` becomes an input with that id in `data-gap`, labelled by its number. */
function addGaps(markdown: MarkdownIt): void {
  const gap = /\[\[([a-z0-9-]+)\]\]/y;
  markdown.inline.ruler.before('link', 'gap', (state, silent) => {
    if (!state.env.gaps) return false;
    gap.lastIndex = state.pos;
    const found = gap.exec(state.src);
    if (!found) return false;
    if (!silent) state.push('gap', '', 0).content = found[1] ?? '';
    state.pos += found[0].length;
    return true;
  });
  markdown.renderer.rules.gap = (tokens, index, _options, env) => {
    env.gaps.count += 1;
    const id = tokens[index]?.content ?? '';
    return `<input type="text" class="gap" size="${gapWidth}" autocomplete="off" spellcheck="false" data-gap="${id}" aria-label="${env.gaps.count}">`;
  };
}

/** Punctuation that must not begin a line. */
const closing = /^[,.;:!?)\]，。；：！？、）」』”’]+/;
/** A formula longer than this, in characters of its source, may break across lines; what follows it then may, too. */
const longestUnbroken = 24;

/** Keeps a short formula and the punctuation after it on one line: browsers may break after anything that is not text. */
function keepPunctuation(markdown: MarkdownIt): void {
  markdown.core.ruler.push('keep-punctuation', (state) => {
    const token = (type: string, tag: string, nesting: -1 | 0 | 1) => new state.Token(type, tag, nesting);
    for (const line of state.tokens)
      line.children = line.children?.flatMap((part, index, parts) => unbroken(part, parts[index + 1], token)) ?? null;
  });
}

type MakeToken = (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

/** A formula together with the punctuation that it takes off the text after it; any other part as it is. */
function unbroken(part: Token, after: Token | undefined, token: MakeToken): Token[] {
  const mark = after?.type === 'text' ? closing.exec(after.content)?.[0] : undefined;
  if (part.type !== 'math_inline' || part.content.length > longestUnbroken || !after || !mark) return [part];
  const open = token('unbroken_open', 'span', 1);
  open.attrSet('class', 'unbroken');
  const punctuation = token('text', '', 0);
  punctuation.content = mark;
  after.content = after.content.slice(mark.length);
  return [open, part, punctuation, token('unbroken_close', 'span', -1)];
}
