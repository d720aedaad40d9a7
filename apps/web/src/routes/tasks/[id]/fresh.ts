/** A fresh attempt, kept in this browser: since when what was written before is out of sight. */
const PREFIX = 'descent:fresh:';

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** When the fresh attempt at a task began (UTC, ISO 8601); null where there is none. */
export function freshSince(storage: Kept, task: string): string | null {
  try {
    const text = storage.getItem(PREFIX + task);
    return text !== null && !Number.isNaN(Date.parse(text)) ? text : null;
  } catch {
    return null;
  }
}

/** Begins a fresh attempt, or with null ends it. A browser that keeps nothing forgets it with the page. */
export function keepFresh(storage: Kept, task: string, since: string | null): void {
  try {
    if (since === null) storage.removeItem(PREFIX + task);
    else storage.setItem(PREFIX + task, since);
  } catch {
    // Nothing is lost but the hiding.
  }
}
