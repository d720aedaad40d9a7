import { expect, test } from 'vitest';
import { renderCloze, renderCode, renderInline, renderMarkdown } from './markdown.ts';

test('raw HTML is shown, not obeyed', () => {
  expect(renderMarkdown('<img src=x onerror=alert(1)>')).not.toContain('<img');
  expect(renderMarkdown('[a](javascript:alert(1))')).not.toContain('href');
});

test('a formula comes with MathML for screen readers', () => {
  expect(renderInline('the sum $\\sum_i y_i = 1$')).toContain('<math');
});

test('a formula that does not parse shows its source', () => {
  expect(renderInline('$\\frac{a$')).toContain('\\frac{a');
});

test('a macro that expands for ever ends', () => {
  expect(renderInline('$\\def\\a{\\a\\a}\\a$')).toContain('katex');
});

test('a link in a formula is not followed', () => {
  expect(renderInline('$\\href{javascript:alert(1)}{x}$')).not.toContain('href="javascript');
});

test('code carries both themes and is escaped', () => {
  const html = renderCode('const a = b < c;', 'ts');
  expect(html).toContain('--shiki-dark');
  expect(html).toContain('&#x3C;');
  expect(renderCode('<b>', 'unknown')).toContain('&lt;b&gt;');
});

test('headings of a text stand below the title of the page', () => {
  expect(renderMarkdown('# Title')).toContain('<h2>');
});

test('a gap is an input only where gaps are asked for', () => {
  expect(renderCloze('has [[elements]] elements and $x$')).toContain('data-gap="elements" aria-label="1"');
  expect(renderMarkdown('has [[elements]] elements')).not.toContain('<input');
});

test('what looks like a gap cannot carry markup', () => {
  expect(renderCloze('[["><script>]]')).not.toContain('<script');
});

test('a comma does not begin the line after a formula, and no text is lost', () => {
  const html = renderInline('by $\\sqrt{d_k}$, and (by $x$)。');
  expect(html).toMatch(/<span class="unbroken"><span class="katex">.*?,<\/span> and \(by <span class="unbroken">.*?\)。<\/span>$/s);
});

test('an empty head of a table is no head', () => {
  const html = renderMarkdown('| | a |\n|---|---|\n| b | c |');
  expect(html).toContain('<td></td>');
  expect(html).toContain('<th>a</th>');
  expect(html).not.toContain('<th></th>');
});
