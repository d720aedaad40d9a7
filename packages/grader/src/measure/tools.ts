import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Where the measuring commands keep results of references and mistakes, as the server and the command line do. */
export const cacheFolder = fileURLToPath(new URL('../../../../data/cache', import.meta.url));

/** The secret of the default pool of seeds. */
export const defaultSecret = 'descent';

/** The results of all jobs in their order, as many at a time as there are cores. */
export async function inParallel<Job, Result>(
  jobs: Iterable<Job>,
  work: (job: Job) => Promise<Result>,
  workers = availableParallelism(),
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = [...jobs].entries();
  const worker = async (): Promise<void> => {
    for (const [i, job] of queue) results[i] = await work(job);
  };
  await Promise.all(Array.from({ length: workers }, worker));
  return results;
}

/** Rows as text, each column as wide as its widest cell. Cells stand at the right, those of the columns named `left` at the left. */
export function tableText(rows: (string | number)[][], left: number[] = [0]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => String(row[column] ?? '').length)));
  const cell = (value: string | number, column: number): string =>
    left.includes(column) ? String(value).padEnd(widths[column]!) : String(value).padStart(widths[column]!);
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}

const contentPage = new URL('../../../../docs/content.md', import.meta.url);

/** Puts the output of a command into docs/content.md, between the comments that bear its name. */
export function writePart(name: string, text: string): void {
  const page = readFileSync(contentPage, 'utf8');
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/content.md has no part '${name}'`);
  writeFileSync(contentPage, `${page.slice(0, from)}${begin}\n\n\`\`\`\n${text}\n\`\`\`\n\n${page.slice(to)}`);
}
