import { ApiFailure } from './api.ts';
import { connection } from './offline/connection.svelte.ts';

/** A text in Markdown: in paragraphs, in a line, or with `[[gap]]` to fill in. */
export interface Source {
  kind: 'block' | 'inline' | 'cloze';
  text: string;
}

/** Texts that one page shows are few; a request for more is not ours. */
export const maxTexts = 100;
/** All texts of one request together, in UTF-16 units. */
export const maxCharacters = 64 * 1024;

/** HTML of texts that came to the browser from the API, in the same order. The renderer stays on the server. */
export async function renderTexts(sources: Source[]): Promise<string[]> {
  const response = await fetch('/render', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sources),
  }).catch((error: Error) => {
    connection.lost();
    throw new ApiFailure(0, 'unreachable', error.message);
  });
  if (!response.ok) throw new ApiFailure(response.status, 'render', response.statusText);
  return response.json();
}

let waiting: { source: Source; resolve: (html: string) => void; reject: (error: unknown) => void }[] = [];

/** HTML of one text; those asked for at the same moment are one request. */
export function renderText(source: Source): Promise<string> {
  return new Promise((resolve, reject) => {
    waiting.push({ source, resolve, reject });
    if (waiting.length === 1) queueMicrotask(sendWaiting);
    else if (waiting.length === maxTexts) sendWaiting();
  });
}

function sendWaiting(): void {
  const batch = waiting;
  waiting = [];
  if (batch.length === 0) return;
  renderTexts(batch.map(({ source }) => source)).then(
    (html) => batch.forEach(({ resolve }, index) => resolve(html[index] ?? '')),
    (error: unknown) => batch.forEach(({ reject }) => reject(error)),
  );
}
