import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartupError } from '../startup-error.ts';

/**
 * Takes the folder for this process and returns what gives it back. Two processes on one embedded database silently lose rows.
 *
 * The lock is SQLite's own on an empty file: the operating system holds it, on every platform, and drops it when the process ends
 * in whatever way. A file with a process id would survive a crash and might name somebody else's process afterwards.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'lock');
  try {
    mkdirSync(folder, { recursive: true });
    const lock = new DatabaseSync(file, { timeout: 0 });
    try {
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      throw error;
    }
    return () => lock.close();
  } catch (error) {
    if (isBusy(error)) {
      throw new StartupError(
        `The database in ${folder} is in use by another process. Stop that one, or give this one a folder of its own with DATA_DIR, or use a server with DATABASE_URL.`,
      );
    }
    throw new StartupError(`${file} cannot be opened: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

const sqliteBusy = 5;
const isBusy = (error: unknown): boolean => error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;
