import { statSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BankError } from './bank-error.ts';

/** The folder of the questions and tasks that come with the product. */
export const builtInBank = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * The folders of all banks: the built-in one, then those of `BANK_PATHS`, which are separated as in `PATH` and taken from the current folder.
 *
 * @throws BankError where one of them is no folder
 */
export function bankFolders(paths = process.env['BANK_PATHS'] ?? ''): string[] {
  const others = paths
    .split(delimiter)
    .filter((path) => path !== '')
    .map((path) => resolve(path));
  const missing = others.find((path) => !statSync(path, { throwIfNoEntry: false })?.isDirectory());
  if (missing !== undefined) throw new BankError(`BANK_PATHS: '${missing}' is no folder`);
  return [builtInBank, ...others.filter((path) => path !== builtInBank)];
}
