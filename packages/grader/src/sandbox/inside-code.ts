import { readFile, readdir } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { linkModules } from './link.ts';

/** The trusted code of `inside/` as JavaScript. */
export interface InsideCode {
  /** The harness as one expression: its exports. */
  harness: string;
  /** The helper module. */
  nd: string;
}

/** Reads, strips and links it: once in the supervisor, because that takes a child longer than all the rest of its start. */
export async function readInsideCode(): Promise<InsideCode> {
  const folder = new URL('./inside/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  const files = new Map(names.map((name, i) => [name, stripped(texts[i]!)]));
  return { harness: linkModules(files, 'harness.ts'), nd: files.get('nd.ts') ?? '' };
}

/** Node says once per process that its type stripping is experimental; a command's error stream is for errors. */
function stripped(text: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(text);
  } finally {
    process.emitWarning = emitWarning;
  }
}
