import type { QuizAttempt } from 'api/contract';
import { ApiFailure, createApi } from '#lib/api.ts';
import { lang } from '#lib/i18n.ts';
import { renderItem } from '#lib/quiz/rendered.ts';
import { renderText } from '#lib/render.ts';
import { issuedStore, type Issued } from './attempts.ts';
import { connection } from './connection.svelte.ts';
import { browserTexts } from './kept.ts';
import { outbox } from './outbox.svelte.ts';

/** Milliseconds for which an item that was issued ahead is put without asking for another. */
const FRESH_MS = 60 * 60 * 1000;
/** Items that are issued ahead by one request; the server takes no more. */
const MAX_AHEAD = 40;

const store = () => issuedStore(browserTexts(), lang());

/** An item to be answered: what was issued shortly before, or anew; with no network, what was issued at any time. */
export async function issueItem(item: string): Promise<Issued> {
  const kept = store().read(item);
  if (kept && (outbox.isWaiting(kept.attempt.attemptId) || Date.now() - kept.issuedAt < FRESH_MS)) return kept;
  try {
    return await rendered(await createApi().issueQuiz(item));
  } catch (error) {
    if (kept && error instanceof ApiFailure && error.status === 0) return kept;
    throw error;
  }
}

/** Issues what may be asked next, so that it can be answered with no network too. It is no failure if that does not succeed. */
export async function issueAhead(items: readonly string[]): Promise<void> {
  const wanted = items.filter((item) => !store().read(item)).slice(0, MAX_AHEAD);
  if (!connection.online || wanted.length === 0) return;
  const attempts = await createApi()
    .issueQuizzes(wanted)
    .catch(() => []);
  await Promise.all(attempts.map(rendered)).catch(() => []);
}

/** After its verdict an attempt is spent. */
export const forgetItem = (item: string): void => store().remove(item);

/** Texts of attempts that are rendered at the same moment are one request. */
async function rendered(attempt: QuizAttempt): Promise<Issued> {
  const html = await renderItem(attempt.item, (sources) => Promise.all(sources.map(renderText)));
  const issued = { attempt, html, issuedAt: Date.now() };
  store().write(issued);
  return issued;
}
