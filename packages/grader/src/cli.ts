import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Lang, loadBank, type Bank, type Task } from 'questions';
import { z } from 'zod';
import { createGrader, type Grader, type Report } from './index.ts';
import { nearest } from './nearest.ts';
import { terminalText } from './render/terminal.ts';
import { savedTexts } from './saved-texts.ts';

const usage = `Usage:
  npm run -s grade -- <task-id> <file.ts> [--seed N] [--json] [--lang en|zh] [--watch]
                                                      --watch: again after every save, until Ctrl-C
  npm run -s grade -- --list [--json]
  npm run -s grade -- --batch <list.json> [--json]    the list: [{ "task": "...", "file": "..." }]
Exit code: 0 accepted (--batch: all graded), 1 any other verdict, 2 usage or grader error.`;

const exitCodes = { accepted: 0, rejected: 1, failed: 2 } as const;

/** What the caller did wrong; its message is all that is printed. */
class UsageError extends Error {
  override name = 'UsageError';
}

const cacheFolder = fileURLToPath(new URL('../../../data/cache', import.meta.url));

interface Options {
  lang: Lang;
  json: boolean;
  seed?: number;
  verbose: boolean;
}

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parsed(args);
  if (values.help) {
    console.log(usage);
    return exitCodes.accepted;
  }
  const lang = Lang.safeParse(values.lang ?? 'en');
  if (!lang.success) throw new UsageError(`--lang ${values.lang}: must be en or zh`);
  const options: Options = { lang: lang.data, json: values.json ?? false, seed: seedOf(values.seed), verbose: values.verbose ?? false };
  if (values.list) return list(await loadBank(), options);
  if (values.batch !== undefined) return batch(values.batch, options);
  const [id, file, ...rest] = positionals;
  if (id === undefined || file === undefined || rest.length > 0) throw new UsageError(usage);
  const source = await sourceOf(file);
  const bank = await loadBank();
  const task = taskOf(bank, id);
  return withGrader(bank, options, 1, async (grader) => {
    if (values.watch) return watch(grader, task, placeOf(file), options);
    const report = await grader.grade({ task: task.id, source, mode: 'submit', seed: options.seed });
    console.log(reportText(report, task, options));
    return report.status === 'accepted' ? exitCodes.accepted : exitCodes.rejected;
  });
}

const reportText = (report: Report, task: Task, { json, lang }: Options): string =>
  json ? JSON.stringify(report) : terminalText(report, task, lang);

/** Clears a terminal and what was scrolled out of it. */
const clearScreen = '\x1b[2J\x1b[3J\x1b[H';

/** Grades a file now and after every save, each report on a cleared screen, until Ctrl-C. A fault of ours does not end it. */
async function watch(grader: Grader, task: Task, file: string, options: Options): Promise<number> {
  const end = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end.abort());
  for await (const source of savedTexts(file, end.signal)) {
    const text = await grader.grade({ task: task.id, source, mode: 'submit', seed: options.seed }).then(
      (report) => reportText(report, task, options),
      (error: unknown) => `The grader failed: ${asError(error).message}`,
    );
    if (process.stdout.isTTY && !options.json) process.stdout.write(clearScreen);
    console.log(text);
  }
  return exitCodes.accepted;
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        seed: { type: 'string' },
        json: { type: 'boolean' },
        lang: { type: 'string' },
        list: { type: 'boolean' },
        batch: { type: 'string' },
        watch: { type: 'boolean' },
        verbose: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function seedOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seed = Number(text);
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) throw new UsageError(`--seed ${text}: must be an integer from 0 to 2^32 − 1`);
  return seed;
}

function taskOf(bank: Bank, id: string): Task {
  const task = bank.tasks.get(id);
  if (task) return task;
  const guess = nearest(id, [...bank.tasks.keys()]);
  throw new UsageError(`There is no task '${id}'.${guess ? ` Did you mean '${guess}'?` : ''} --list names all of them.`);
}

/** npm runs a script in the project's folder; a path is meant from where the command was typed. */
function placeOf(file: string): string {
  const typedIn = process.env['npm_lifecycle_event'] === 'grade' ? process.env['INIT_CWD'] : undefined;
  const fromThere = resolve(typedIn ?? '.', file);
  return existsSync(fromThere) ? fromThere : resolve(file);
}

async function sourceOf(file: string): Promise<string> {
  try {
    return await readFile(placeOf(file), 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function list(bank: Bank, { json, lang }: Options): number {
  const tasks = [...bank.tasks.values()].sort((a, b) => a.question - b.question || a.id.localeCompare(b.id));
  if (json) console.log(JSON.stringify(tasks.map((task) => task.id)));
  else {
    const width = Math.max(...tasks.map((task) => task.id.length));
    for (const { id, question, level, text } of tasks) {
      console.log(`${String(question).padStart(2)}  ${id.padEnd(width)}  ${level.padEnd(6)}  ${text[lang].title}`);
    }
  }
  return exitCodes.accepted;
}

const BatchList = z.array(z.object({ task: z.string(), file: z.string() }));
type BatchItem = z.infer<typeof BatchList>[number];

/** Grades many files, as many at a time as there are cores, and prints a line each in their order. */
async function batch(file: string, options: Options): Promise<number> {
  const cores = availableParallelism();
  const items = batchListOf(await sourceOf(file), file);
  const bank = await loadBank();
  return withGrader(bank, options, cores, async (grader) => {
    const waiting = items.map((item) => ({ item, result: Promise.withResolvers<Report | Error>() }));
    const queue = waiting.values();
    const work = async (): Promise<void> => {
      for (const { item, result } of queue)
        result.resolve(await gradeItem(grader, bank, item, options).catch((error: unknown) => asError(error)));
    };
    const workers = Array.from({ length: cores }, work);
    let hasFailed = false;
    for (const { item, result } of waiting) {
      const graded = await result.promise;
      if (graded instanceof Error) {
        hasFailed = true;
        console.error(`${item.task}  ${item.file}: ${graded.message}`);
        if (options.json)
          console.log(JSON.stringify({ status: 'grader-error', task: item.task, message: graded.message, cases: [], diagnoses: [] }));
      } else console.log(options.json ? JSON.stringify(graded) : batchLine(item, graded));
    }
    await Promise.all(workers);
    return hasFailed ? exitCodes.failed : exitCodes.accepted;
  });
}

function batchListOf(text: string, file: string): BatchItem[] {
  try {
    return BatchList.parse(JSON.parse(text));
  } catch (error) {
    throw new UsageError(`${file} is no list of { "task", "file" }: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function gradeItem(grader: Grader, bank: Bank, item: BatchItem, { seed }: Options): Promise<Report> {
  const task = taskOf(bank, item.task);
  return grader.grade({ task: task.id, source: await sourceOf(item.file), mode: 'submit', seed });
}

function batchLine({ task, file }: BatchItem, { status, cases, diagnoses }: Report): string {
  const passed = cases.filter((one) => one.status === 'passed').length;
  return [task, file, status, `${passed}/${cases.length}`, ...diagnoses.map((diagnosis) => diagnosis.id)].join('  ');
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

async function withGrader(
  bank: Bank,
  { verbose }: Options,
  concurrency: number,
  use: (grader: Grader) => Promise<number>,
): Promise<number> {
  const log = verbose ? (line: string) => console.error(line) : undefined;
  const grader = await createGrader({ bank, seedSecret: process.env['SEED_SECRET'] ?? 'descent', cacheFolder, concurrency, log });
  try {
    return await use(grader);
  } finally {
    await grader.close();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof UsageError ? error.message : `The grader failed: ${asError(error).message}`);
  process.exitCode = exitCodes.failed;
}
