import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { z } from 'zod';
import { BankError } from './bank-error.ts';

/** What every reader of the bank's folders needs. */

/** The folders in a folder, by name; none where it does not exist. */
export async function childFolders(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .sort();
}

/** The last part of a path. */
export const nameOf = (folder: string) => folder.split(/[\\/]/).at(-1)!;

/** The default export of a module of the bank. @throws BankError */
export async function importDefault(file: string): Promise<unknown> {
  const module: { default?: unknown } = await import(pathToFileURL(file).href);
  if (module.default === undefined) throw new BankError(`${file}: needs a default export`);
  return module.default;
}

/** A value in the form of a schema. @throws BankError naming file, field and reason of everything that is wrong */
export function parse<T>(schema: z.ZodType<T>, value: unknown, file: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new BankError(result.error.issues.map((issue) => `${file}: ${issue.path.join('.') || '(whole)'}: ${issue.message}`).join('\n'));
}
