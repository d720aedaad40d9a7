import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BankError } from './bank-error.ts';
import { bankFolders } from './folders.ts';
import { linkProblems } from './links.ts';
import { type LearningPath, PathsFile } from './paths.ts';
import { type Question, readQuestion } from './read-question.ts';
import { readTask, resolveTask, type Task } from './read-task.ts';
import { childFolders, importDefault, parse } from './read.ts';
import { tags as builtInTags } from './tags.ts';
import { Text } from './text.ts';

export interface Bank {
  questions: Question[];
  tasks: Map<string, Task>;
  paths: LearningPath[];
  /** The name of every concept. */
  tags: Record<string, Text>;
}

/**
 * Reads every question and task below the given folders, each of which holds `questions/` and `tasks/` and perhaps `paths.ts` and `tags.ts`; by default
 * the built-in bank and those of `BANK_PATHS`.
 *
 * @throws BankError naming folder, field and reason of everything that is wrong
 */
export async function loadBank(folders: string[] = bankFolders()): Promise<Bank> {
  const { bank, problems } = await readBank(folders);
  if (problems.length > 0) throw new BankError(problems.join('\n'));
  return bank;
}

/** What can be read of the banks, and what is wrong with the rest, a sentence each. */
export async function readBank(folders: string[]): Promise<{ bank: Bank; problems: string[] }> {
  const [questions, drafts, paths, tags] = await Promise.all([
    collect(folders, (folder) => childFolders(join(folder, 'questions')), readQuestion),
    collect(folders, (folder) => childFolders(join(folder, 'tasks')), readTask),
    collect(folders, (folder) => optionalFile(folder, 'paths.ts'), readPaths),
    collect(folders, (folder) => optionalFile(folder, 'tags.ts'), readTags),
  ]);
  const known = drafts.found.map(({ value }) => value);
  const tasks = await collect(
    drafts.found,
    async (draft) => [draft],
    async ({ value }) => resolveTask(value, known),
  );
  const found = {
    questions: questions.found,
    tasks: tasks.found.map(({ value, folder }) => ({ value, folder: folder.folder })),
    paths: paths.found.flatMap(({ value, folder }) => value.map((path) => ({ value: path, folder }))),
    tags: tags.found,
  };
  const bank: Bank = {
    questions: found.questions.map(({ value }) => value).sort((a, b) => a.number - b.number),
    tasks: new Map(found.tasks.map(({ value }) => [value.id, value])),
    paths: found.paths.map(({ value }) => value),
    tags: Object.assign({}, builtInTags, ...found.tags.map(({ value }) => value)),
  };
  const unread = [questions, drafts, paths, tags, tasks].flatMap(({ problems }) => problems);
  // What could not be read would be missed everywhere else.
  return { bank, problems: unread.length > 0 ? unread : linkProblems(bank, found) };
}

const optionalFile = async (folder: string, name: string): Promise<string[]> =>
  existsSync(join(folder, name)) ? [join(folder, name)] : [];

const readPaths = async (file: string): Promise<LearningPath[]> => parse(PathsFile, await importDefault(file), file);

const readTags = async (file: string): Promise<Record<string, Text>> => parse(z.record(z.string(), Text), await importDefault(file), file);

/** Reads everything that `list` finds in each place; what cannot be read becomes a problem. */
async function collect<Place, Item, Value>(
  places: Place[],
  list: (place: Place) => Promise<Item[]>,
  read: (item: Item) => Promise<Value>,
): Promise<{ found: { value: Value; folder: Item }[]; problems: string[] }> {
  const items = (await Promise.all(places.map(list))).flat();
  const results = await Promise.allSettled(items.map(read));
  return {
    found: results.flatMap((result, i) => (result.status === 'fulfilled' ? [{ value: result.value, folder: items[i]! }] : [])),
    problems: results.flatMap((result) => (result.status === 'rejected' ? [messageOf(result.reason)] : [])),
  };
}

const messageOf = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason));
