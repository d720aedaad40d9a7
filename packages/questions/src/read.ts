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
  throw new BankError(
    result.error.issues
      .flatMap(innermost)
      .map(({ path, message }) => `${file}: ${fieldOf(value, path)}: ${message}`)
      .join('\n'),
  );
}

type Reason = Pick<z.core.$ZodIssue, 'path' | 'message'>;

/** Where a value fits none of several forms, what keeps it from the one that it comes nearest to: the form whose fault lies deepest. */
function innermost(issue: z.core.$ZodIssue): Reason[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const forms = issue.errors.map((issues) => issues.flatMap(innermost));
  const depth = (reasons: Reason[]): number => Math.max(...reasons.map(({ path }) => path.length));
  const nearest = forms.reduce((best, form) => (depth(form) > depth(best) ? form : best));
  return nearest.map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
}

/** The names on the way to a field; an item of a list is named by its id where it has one. */
function fieldOf(value: unknown, path: readonly PropertyKey[]): string {
  let at: unknown = value;
  const names = path.map((key) => {
    at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
    const id = Number.isInteger(key) && typeof at === 'object' && at !== null ? Reflect.get(at, 'id') : undefined;
    return typeof id === 'string' ? `${String(key)} (${id})` : String(key);
  });
  return names.join('.') || '(whole)';
}
