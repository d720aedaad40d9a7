import type { QuizVerdict } from 'api/contract';
import { inLang } from '#lib/i18n.ts';
import { renderTexts, type Source } from '#lib/render.ts';
import type { Item } from './responses.ts';

/** An item's texts as HTML in the language of the page. */
export interface RenderedItem {
  prompt: string;
  items: string[];
  rights: string[];
}

/** Texts of one verdict as HTML. */
export interface RenderedRemark {
  text: string | null;
  feedback: string;
}

const inline = (text: { en: string; zh: string }): Source => ({ kind: 'inline', text: inLang(text) });

/** Turns texts into HTML: in the browser by asking the server. */
export type Render = (sources: Source[]) => Promise<string[]>;

export async function renderItem(item: Item, render: Render = renderTexts): Promise<RenderedItem> {
  const items = item.items ?? [];
  const rights = item.rights ?? [];
  const prompt: Source = { kind: item.kind === 'cloze' ? 'cloze' : 'block', text: inLang(item.prompt) };
  const [first = '', ...rest] = await render([prompt, ...items.map(inline), ...rights.map(inline)]);
  return { prompt: first, items: rest.slice(0, items.length), rights: rest.slice(items.length) };
}

export async function renderRemarks(remarks: QuizVerdict['remarks']): Promise<RenderedRemark[]> {
  const html = await renderTexts(remarks.flatMap(({ text, feedback }) => [inline(text ?? { en: '', zh: '' }), inline(feedback)]));
  return remarks.map(({ text }, index) => ({ text: text === null ? null : (html[2 * index] ?? ''), feedback: html[2 * index + 1] ?? '' }));
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A text with gaps as it stands once it has been answered: what was written is in the place of the input. */
export const filledCloze = (html: string, gaps: Record<string, string>): string =>
  html.replace(/<input[^>]*data-gap="([^"]+)"[^>]*>/g, (_, gap: string) => `<mark class="gap">${escaped(gaps[gap] ?? '')}</mark>`);
