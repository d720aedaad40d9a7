import { createApi } from '#lib/api.ts';
import { sendDrafts } from '#lib/editor/drafts.ts';
import { connection } from './connection.svelte.ts';
import { registerWorker } from './keep-page.ts';
import { browserTexts } from './kept.ts';
import { outbox } from './outbox.svelte.ts';

/** Once in every window: keeps what is opened, and sends what waits whenever the server answers. Returns what ends that. */
export function startOffline(): () => void {
  const texts = browserTexts();
  registerWorker();
  const unwatch = connection.watch();
  const unsubscribe = connection.onBack(() => void sendAll());
  const stop = outbox.start(texts);
  void sendLeftDrafts();
  return () => {
    stop();
    unsubscribe();
    unwatch();
  };
}

async function sendAll(): Promise<void> {
  await outbox.send();
  await sendLeftDrafts();
}

/** A draft that the server refuses, or cannot take now, stays here; its task says so when it is opened. */
async function sendLeftDrafts(): Promise<void> {
  if (connection.online) await sendDrafts(browserTexts(), createApi().saveDraft).catch(() => undefined);
}
