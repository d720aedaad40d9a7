import { isUnreachable } from './messages.ts';

/** Milliseconds between two questions whether the server answers again. */
const RETRY_MS = 10_000;

/** Whether the server can be reached, as far as is known: by what the browser says, and by what became of the last request. */
class Connection {
  online = $state(true);
  #back = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** In the browser. Returns what ends the watch. */
  watch(): () => void {
    const lost = (): void => this.lost();
    const check = (): void => void this.check();
    const onmessage = ({ data }: MessageEvent): void => void (isUnreachable(data) && this.lost());
    addEventListener('offline', lost);
    addEventListener('online', check);
    navigator.serviceWorker?.addEventListener('message', onmessage);
    if (!navigator.onLine) this.lost();
    return () => {
      removeEventListener('offline', lost);
      removeEventListener('online', check);
      navigator.serviceWorker?.removeEventListener('message', onmessage);
      clearTimeout(this.#timer);
    };
  }

  /** Calls what is given each time the server answers again. Returns what ends that. */
  onBack(listener: () => void): () => void {
    this.#back.add(listener);
    return () => this.#back.delete(listener);
  }

  lost(): void {
    this.online = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.check(), RETRY_MS);
  }

  found(): void {
    if (this.online) return;
    clearTimeout(this.#timer);
    this.online = true;
    for (const listener of this.#back) listener();
  }

  async check(): Promise<void> {
    if (this.online) return;
    const answer = navigator.onLine ? await fetch('/health', { cache: 'no-store' }).catch(() => null) : null;
    if (answer) this.found();
    else this.lost();
  }
}

export const connection = new Connection();
