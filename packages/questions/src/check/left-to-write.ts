import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** What stands in a new folder where its author has to write: `[write: …]`. */
const marker = /\[write: ([^\]]*)\]/g;

/** Places of a bank that `new:task` or `new:question` made and nobody has written yet, by file and line. */
export async function leftToWrite(bank: string): Promise<string[]> {
  const names = await Promise.all(
    ['questions', 'tasks'].map((part) =>
      readdir(join(bank, part), { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return [];
        throw error;
      }),
    ),
  );
  const files = names
    .flat()
    .filter((entry) => entry.isFile() && /\.(md|ts|py)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const found = await Promise.all(files.map(async (file) => linesToWrite(relative(bank, file), await readFile(file, 'utf8'))));
  return found.flat();
}

const linesToWrite = (file: string, text: string): string[] =>
  [...text.matchAll(marker)].map((match) => `${file}:${text.slice(0, match.index).split('\n').length}: left to write: ${match[1]}`);
