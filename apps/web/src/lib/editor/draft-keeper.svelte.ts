import { ApiFailure, mayWorkLater } from '#lib/api.ts';
import { draftStore, reconciled, type Draft, type DraftStore } from './drafts.ts';

/** Quiet time after a keystroke before the draft goes to the server, in ms. */
const QUIET_MS = 1_500;
/** Time before a draft that could not be sent is tried again, in ms. */
const RETRY_MS = 15_000;

/** Where the program is safe: `server`, `here` in this browser alone, `nowhere` when the browser keeps nothing either. */
export type Kept = 'server' | 'here' | 'nowhere';

/** What the keeper needs of the server: the newer draft wins, and the answer says which that is. */
export type SaveDraft = (code: string, savedAt: string) => Promise<Draft & { kept: 'this' | 'newer' }>;

/** Keeps a program while it is written: in the browser at each change, on the server after a pause. */
export class DraftKeeper {
  code = $state('');
  kept = $state<Kept>('server');
  savedAt = $state<string | null>(null);
  /** The program that gave way to a newer one, to be restored on request. */
  older = $state.raw<Draft | null>(null);
  /** A newer draft that was saved elsewhere while this one was written. */
  newer = $state.raw<Draft | null>(null);
  #task: string;
  #starter: string;
  #save: SaveDraft;
  #store: DraftStore | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsent = false;

  constructor(task: string, starter: string, server: Draft | null, save: SaveDraft) {
    this.#task = task;
    this.#starter = starter;
    this.#save = save;
    this.code = server?.code ?? starter;
    this.savedAt = server?.savedAt ?? null;
  }

  /** In the browser: takes what it kept into account. Returns what ends the keeping, after a last save. */
  start(storage: Storage, server: Draft | null): () => void {
    this.#store = draftStore(storage);
    const opened = reconciled(this.#store.read(this.#task), server, this.#starter);
    this.code = opened.code;
    this.savedAt = opened.savedAt;
    this.older = opened.older ?? this.#store.readOlder(this.#task);
    if (opened.older) this.#store.writeOlder(this.#task, opened.older);
    if (opened.savedAt !== null) this.#store.write(this.#task, { code: opened.code, savedAt: opened.savedAt, synced: !opened.unsynced });
    this.kept = opened.unsynced ? 'here' : 'server';
    this.#unsent = opened.unsynced;
    if (opened.unsynced) this.#later(0);
    const flush = (): void => void this.flush();
    const flushWhenHidden = (): void => void (document.visibilityState === 'hidden' && this.flush());
    addEventListener('online', flush);
    document.addEventListener('visibilitychange', flushWhenHidden);
    return () => {
      removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flushWhenHidden);
      void this.flush();
    };
  }

  edit(code: string): void {
    if (code === this.code) return;
    this.code = code;
    this.savedAt = new Date().toISOString();
    this.#unsent = true;
    const keptHere = this.#store?.write(this.#task, { code, savedAt: this.savedAt, synced: false }) ?? false;
    this.kept = keptHere ? 'here' : 'nowhere';
    this.#later(QUIET_MS);
  }

  /** Puts another program in its place; the present one can be restored. */
  replace(code: string): void {
    if (code === this.code) return;
    this.#keepAsOlder({ code: this.code, savedAt: this.savedAt ?? new Date().toISOString() });
    this.edit(code);
  }

  /** Takes over what was saved elsewhere. */
  takeNewer(): void {
    if (!this.newer) return;
    const { code } = this.newer;
    this.newer = null;
    this.replace(code);
  }

  /** Stays with what is here, which is then the newest. */
  keepMine(): void {
    this.newer = null;
    this.savedAt = new Date().toISOString();
    this.#unsent = true;
    this.#later(0);
  }

  /** Sends what has not been sent. An empty program is kept here alone: there is nothing to grade in it. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const { code, savedAt } = this;
    if (!this.#unsent || savedAt === null || code === '' || this.newer) return;
    this.#unsent = false;
    try {
      const answer = await this.#save(code, savedAt);
      if (answer.kept === 'newer' && answer.code !== code) {
        this.newer = { code: answer.code, savedAt: answer.savedAt };
        return;
      }
      this.#store?.write(this.#task, { code: this.code, savedAt: this.savedAt ?? savedAt, synced: this.code === code });
      if (this.code === code) this.kept = 'server';
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      this.#unsent = true;
      // What the server refuses for good (too large, say) is not sent again unchanged; an edit sends it anew.
      if (mayWorkLater(error)) this.#later(RETRY_MS);
    }
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #keepAsOlder(draft: Draft): void {
    if (draft.code === this.#starter || draft.code.trim() === '') return;
    this.older = draft;
    this.#store?.writeOlder(this.#task, draft);
  }
}
