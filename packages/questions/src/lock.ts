import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** The revision of each task of a bank and the hash of everything that its verdicts depend on. */
export const TaskLock = z.record(z.string(), z.strictObject({ revision: z.number().int().positive(), hash: z.string() }));
export type TaskLock = z.infer<typeof TaskLock>;

/** The name of the lock in the folder of a bank. */
export const lockName = 'tasks.lock.json';

/** The lock of a bank; empty where there is none yet. */
export async function readLock(bank: string): Promise<TaskLock> {
  const file = join(bank, lockName);
  return existsSync(file) ? TaskLock.parse(JSON.parse(await readFile(file, 'utf8'))) : {};
}

interface Locked {
  id: string;
  revision: number;
  hash: string;
}

/** What keeps the lock from describing the bank, a sentence each. A task that changes needs a new revision: old verdicts stand under the old one. */
export function lockProblems(tasks: Iterable<Locked>, lock: TaskLock): string[] {
  const present = [...tasks];
  const ids = new Set(present.map((task) => task.id));
  const gone = Object.keys(lock).filter((id) => !ids.has(id));
  return [
    ...present.flatMap((task) => problemOf(task, lock[task.id]) ?? []),
    ...gone.map((id) => `${id}: is locked, but no task has that name; run 'npm run lock'`),
  ];
}

function problemOf({ id, revision, hash }: Locked, locked: TaskLock[string] | undefined): string | undefined {
  if (!locked) return `${id}: is not locked yet; run 'npm run lock'`;
  if (revision < locked.revision) return `${id}: has revision ${revision}, but ${locked.revision} was locked; a revision only rises`;
  if (revision > locked.revision) return `${id}: revision ${revision} is not locked yet; run 'npm run lock'`;
  if (hash === locked.hash) return undefined;
  return `${id}: has changed (${locked.hash} → ${hash}) under revision ${revision}; raise 'revision' in task.ts, then run 'npm run lock'`;
}

/**
 * The lock as it should be, with what could not be taken over: changes under an unchanged or a lower revision.
 * `unpublished` takes them over all the same, for tasks on which nobody has been graded.
 */
export function updatedLock(tasks: Iterable<Locked>, lock: TaskLock, unpublished: boolean): { lock: TaskLock; refused: string[] } {
  const refused: string[] = [];
  const entries = [...tasks]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((task) => {
      const locked = lock[task.id];
      const isRefused =
        !unpublished && locked && (task.revision < locked.revision || (task.revision === locked.revision && task.hash !== locked.hash));
      if (isRefused) refused.push(problemOf(task, locked)!);
      return [task.id, isRefused ? locked : { revision: task.revision, hash: task.hash }] as const;
    });
  return { lock: Object.fromEntries(entries), refused };
}
