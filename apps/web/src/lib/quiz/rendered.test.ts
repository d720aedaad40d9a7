import { expect, test } from 'vitest';
import { filledCloze } from './rendered.ts';

test('what was written into a gap is shown as text, not as markup', () => {
  const html = '<p>has <input type="text" class="gap" data-gap="a" aria-label="1"> rows</p>';
  expect(filledCloze(html, { a: '<img src=x>' })).toBe('<p>has <mark class="gap">&#60;img src=x&#62;</mark> rows</p>');
});
