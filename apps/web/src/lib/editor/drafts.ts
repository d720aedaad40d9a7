import { keysWith, type KeptTexts } from '#lib/offline/kept.ts';

/** A program as it was at one moment (UTC, ISO 8601). */
export interface Draft {
  code: string;
  savedAt: string;
}

/** What this browser keeps of one task. */
export interface LocalDraft extends Draft {
  /** Whether the server has it. */
  synced: boolean;
}

/** What to open, and what would be lost by opening it. */
export interface Reconciled {
  code: string;
  savedAt: string | null;
  /** The server does not have it yet. */
  unsynced: boolean;
  /** The other program, where it differs and is worth keeping: it can be restored. */
  older: Draft | null;
}

/**
 * The newer of what this browser and the server keep; the starter where neither keeps anything.
 * The older one is kept unless it says the same, is the untouched starter, or is what the server had from here before.
 */
export function reconciled(local: LocalDraft | null, server: Draft | null, starter: string): Reconciled {
  if (!local && !server) return { code: starter, savedAt: null, unsynced: false, older: null };
  if (!local) return { code: server!.code, savedAt: server!.savedAt, unsynced: false, older: null };
  const localOnly = { code: local.code, savedAt: local.savedAt, unsynced: !local.synced };
  if (!server) return { ...localOnly, unsynced: true, older: null };
  if (server.code === local.code) return { ...localOnly, unsynced: false, older: null };
  const localIsNewer = Date.parse(local.savedAt) >= Date.parse(server.savedAt);
  const older = localIsNewer ? server : local;
  const isWorthKeeping = older.code !== starter && !(older === local && local.synced);
  const kept = isWorthKeeping ? { code: older.code, savedAt: older.savedAt } : null;
  return localIsNewer
    ? { ...localOnly, unsynced: true, older: kept }
    : { code: server.code, savedAt: server.savedAt, unsynced: false, older: kept };
}

/** The versions that can be restored, newest first: the server's and this browser's, each program once and not the one that is open. */
export function versionsOf(kept: readonly Draft[], older: Draft | null, open: string): Draft[] {
  const newestFirst = [...kept, ...(older ? [older] : [])].toSorted((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt));
  return newestFirst.filter(
    ({ code, savedAt }, at) => code !== open && newestFirst.findIndex((other) => other.code === code || other.savedAt === savedAt) === at,
  );
}

const PREFIX = 'descent:draft:';
const OLDER_PREFIX = 'descent:older-draft:';

/** The part of the Web Storage interface that drafts need. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Drafts in this browser. A full or forbidden storage is no failure: the server keeps the draft as well. */
export const draftStore = (storage: DraftStorage) => ({
  read: (task: string): LocalDraft | null => {
    const draft = parsedDraft(readText(storage, PREFIX + task));
    return draft && { ...draft, synced: draft.synced ?? false };
  },
  /** False where the storage refused. */
  write: (task: string, draft: LocalDraft): boolean => writeText(storage, PREFIX + task, JSON.stringify(draft)),
  readOlder: (task: string): Draft | null => parsedDraft(readText(storage, OLDER_PREFIX + task)),
  writeOlder: (task: string, draft: Draft): boolean => writeText(storage, OLDER_PREFIX + task, JSON.stringify(draft)),
});
export type DraftStore = ReturnType<typeof draftStore>;

function readText(storage: DraftStorage, key: string): string | null {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
}

function writeText(storage: DraftStorage, key: string, text: string): boolean {
  try {
    storage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** What another version of the page, or a person, left in the storage is parsed, not believed. */
function parsedDraft(text: string | null): (Draft & { synced?: boolean }) | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('code' in value) || !('savedAt' in value)) return null;
    const { code, savedAt } = value;
    if (typeof code !== 'string' || typeof savedAt !== 'string' || Number.isNaN(Date.parse(savedAt))) return null;
    return { code, savedAt, synced: 'synced' in value && value.synced === true };
  } catch {
    return null;
  }
}

/** Tasks whose draft this browser keeps. */
const keptTasks = (storage: KeptTexts): string[] => keysWith(storage, PREFIX).map((key) => key.slice(PREFIX.length));

/** Sends what was written with no network and left there; the server keeps both where it has a newer one. */
export async function sendDrafts(
  storage: KeptTexts,
  save: (task: string, code: string, savedAt: string) => Promise<{ kept: 'this' | 'newer' }>,
): Promise<void> {
  const store = draftStore(storage);
  for (const task of keptTasks(storage)) {
    const draft = store.read(task);
    if (!draft || draft.synced || draft.code === '') continue;
    const answer = await save(task, draft.code, draft.savedAt);
    const isUnchanged = store.read(task)?.savedAt === draft.savedAt;
    if (answer.kept === 'this' && isUnchanged) store.write(task, { ...draft, synced: true });
  }
}

/** Removes every draft of this browser, and the older ones beside them. */
export function forgetDrafts(storage: KeptTexts): void {
  for (const prefix of [PREFIX, OLDER_PREFIX]) for (const key of keysWith(storage, prefix)) storage.removeItem(key);
}
