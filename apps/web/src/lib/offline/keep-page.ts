import type { Opened } from './messages.ts';

/** Milliseconds after a page is shown in which it may load what it shows later. */
const SETTLE_MS = 1_000;

/** The worker that keeps what was opened. In development there is none: its files change under the same names. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = (): void => void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
  navigator.serviceWorker.addEventListener('controllerchange', keepPage);
}

/** Tells the worker what is shown, and which files it took: the first page of a visit is there before the worker. */
export function keepPage(): void {
  if (!('serviceWorker' in navigator)) return;
  const url = location.href;
  setTimeout(async () => {
    const { active } = await navigator.serviceWorker.ready;
    const resources = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
    const assets = resources.filter(({ origin }) => origin === location.origin).map(({ pathname }) => pathname);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
    active?.postMessage({ kind: 'opened', url, assets } satisfies Opened);
  }, SETTLE_MS);
}

/** Does what is not urgent once there is a worker that keeps what it loads. Returns what calls it off. */
export function whenKept(work: () => void): () => void {
  let isOff = false;
  void navigator.serviceWorker?.ready.then(() => setTimeout(() => !isOff && work(), SETTLE_MS));
  return () => {
    isOff = true;
  };
}
