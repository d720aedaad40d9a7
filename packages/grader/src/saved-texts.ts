import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Editors save by writing, by renaming over the file or by deleting and making it anew: looking at its text works for all of them. */
const lookEveryMs = 100;

/**
 * The text of a file now and after every change of it, until the signal aborts. A text counts once two looks in a row found it, so that a half-written
 * one is left alone; while the file is gone, nothing comes.
 */
export async function* savedTexts(file: string, signal: AbortSignal): AsyncGenerator<string> {
  let given: string | undefined;
  let seen: string | undefined;
  while (!signal.aborted) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined && text === seen && text !== given) {
      given = text;
      yield text;
    }
    seen = text;
    await sleep(lookEveryMs, undefined, { signal }).catch(() => undefined);
  }
}
