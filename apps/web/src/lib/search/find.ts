import type { SearchHit, SearchResults } from 'api/contract';
import type { Api } from '#lib/api.ts';
import { renderTexts } from '#lib/render.ts';
import { markedHtml } from './mark.ts';

/** A hit with its texts as HTML, what was searched for marked. */
export type FoundHit = SearchHit & { titleHtml: string; passageHtml: string };

export interface Found extends SearchResults {
  query: string;
  hits: FoundHit[];
}

/** Asks the server for a query, and has it render what it found. */
export async function find(api: Api, query: string): Promise<Found> {
  const { hits, total } = await api.search(query);
  const texts = hits.flatMap(({ title, passage }) => [title, passage?.text ?? '']);
  const html = await renderTexts(texts.map((text) => ({ kind: 'inline', text })));
  return {
    query,
    total,
    hits: hits.map((hit, i) => {
      const [titleHtml = '', passageHtml = ''] = html.slice(2 * i, 2 * i + 2).map((one) => markedHtml(one, hit.terms));
      return { ...hit, titleHtml, passageHtml };
    }),
  };
}

/** Where a hit is read. A key point is shown with the question answered aloud. */
export function placeOf({ kind, id, question }: Pick<SearchHit, 'kind' | 'id' | 'question'>): string {
  if (kind === 'task') return `/tasks/${id}`;
  return kind === 'question' ? `/questions/${id}` : `/questions/${question?.slug ?? ''}?point=${encodeURIComponent(id)}#aloud`;
}
