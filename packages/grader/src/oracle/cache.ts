import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes of values held in memory. */
const memoryBytes = 128 * 2 ** 20;
/** Bytes of files kept on disk; the oldest go first. */
const diskBytes = 256 * 2 ** 20;
/** A file still unfinished after this long belongs to a process that died. */
const abandonedAfterMs = 3_600_000;

/**
 * Values by key, in memory and, where the folder can be written, on disk. A value that cannot be read counts as absent.
 * Two requests for the same absent key compute it once.
 */
export interface Cache<T> {
  get(key: string, compute: () => Promise<T>): Promise<T>;
}

export interface CacheOptions<T> {
  encode(value: T): string;
  /** @throws where the text is no such value */
  decode(text: string): T;
  /** Without it the cache is in memory only. */
  folder?: string;
  /** Told where each key that was asked for was found. */
  onLookup?(found: 'memory' | 'disk' | 'nowhere'): void;
  log(line: string): void;
}

export function createCache<T>({ encode, decode, folder, onLookup, log }: CacheOptions<T>): Cache<T> {
  const memory = new Map<string, { bytes: number; value: T }>();
  const underWay = new Map<string, Promise<T>>();
  const disk = folder === undefined ? undefined : openFolder(folder, log);
  let held = 0;

  const remember = (key: string, value: T, bytes: number): void => {
    memory.set(key, { bytes, value });
    held += bytes;
    for (const [oldest, entry] of memory) {
      if (held <= memoryBytes || oldest === key) break;
      memory.delete(oldest);
      held -= entry.bytes;
    }
  };

  const load = async (key: string, compute: () => Promise<T>): Promise<T> => {
    const stored = await (await disk)?.read(key);
    const parsed = stored === undefined ? undefined : attempt(() => decode(stored));
    if (stored !== undefined && parsed !== undefined) {
      remember(key, parsed, stored.length);
      onLookup?.('disk');
      return parsed;
    }
    onLookup?.('nowhere');
    const value = await compute();
    const text = encode(value);
    remember(key, value, text.length);
    await (await disk)?.write(key, text);
    return value;
  };

  return {
    async get(key, compute) {
      const hit = memory.get(key);
      if (hit) {
        onLookup?.('memory');
        // Moved to the end: the map's order is the order of use.
        memory.delete(key);
        memory.set(key, hit);
        return hit.value;
      }
      const started = underWay.get(key) ?? load(key, compute).finally(() => underWay.delete(key));
      underWay.set(key, started);
      return started;
    },
  };
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

interface Folder {
  read(key: string): Promise<string | undefined>;
  write(key: string, text: string): Promise<void>;
}

/** The folder as a store of small files, or undefined where it cannot be written. */
async function openFolder(folder: string, log: (line: string) => void): Promise<Folder | undefined> {
  try {
    await mkdir(folder, { recursive: true });
    await prune(folder);
  } catch (error) {
    log(`cache: ${folder} is not used: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
  let hasFailed = false;
  return {
    read: (key) => readFile(join(folder, `${key}.json`), 'utf8').catch(() => undefined),
    async write(key, text) {
      if (hasFailed) return;
      const unfinished = join(folder, `${key}.${process.pid}.tmp`);
      try {
        await writeFile(unfinished, text);
        await rename(unfinished, join(folder, `${key}.json`));
      } catch (error) {
        hasFailed = true;
        log(`cache: no more is kept in ${folder}: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
  };
}

async function prune(folder: string): Promise<void> {
  const names = await readdir(folder);
  const files = await Promise.all(names.map(async (name) => ({ name, ...(await sizeAndAge(join(folder, name))) })));
  let kept = 0;
  for (const { name, size, changedAt } of files.sort((a, b) => b.changedAt - a.changedAt)) {
    kept += size;
    const isAbandoned = name.endsWith('.tmp') && Date.now() - changedAt > abandonedAfterMs;
    if (kept > diskBytes || isAbandoned) await rm(join(folder, name), { force: true });
  }
}

/** Another process may have removed the file meanwhile. */
const sizeAndAge = async (file: string): Promise<{ size: number; changedAt: number }> =>
  stat(file).then(
    ({ size, mtimeMs }) => ({ size, changedAt: mtimeMs }),
    () => ({ size: 0, changedAt: 0 }),
  );
