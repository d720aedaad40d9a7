import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { BankError } from './bank-error.ts';
import { EquivalentsFile, type Equivalent } from './equivalents.ts';
import { listItems, section, sectionsOf, splitId } from './markdown.ts';
import { createRandom } from './random.ts';
import { importDefault, nameOf, parse } from './read.ts';
import { Case, TaskDefinition } from './task.ts';
import { langs, type Lang } from './text.ts';

export interface TaskText {
  title: string;
  statement: string;
  hints: string[];
  /** By mistake id. */
  mistakes: Record<string, { title: string; why: string; hint: string }>;
}

export interface Task extends Omit<TaskDefinition, 'cases' | 'mistakes' | 'inherits'> {
  id: string;
  /** The folder of the bank that it belongs to. */
  bank: string;
  /** The folder that holds `reference.ts` and `numeric.ts`: the base task's, for a bug hunt. */
  referenceFolder: string;
  inherits: string | null;
  text: Record<Lang, TaskText>;
  starter: string;
  solution: string;
  /** The same in NumPy or PyTorch, for reading. */
  python: string;
  /** Differently structured programs that must also pass. */
  alternatives: string[];
  /** One that shows itself in several ways stands here more than once. */
  mistakes: { id: string; tag: string; source: string }[];
  /** Changes of its solutions that leave them right. */
  equivalents: Equivalent[];
  casesFor(seed: number): Case[];
  /** Changes whenever anything that a verdict depends on changes: definition, reference, mistakes, tolerance. */
  hash: string;
}

/** A task before it has got what it inherits. */
export interface TaskDraft extends TaskDefinition {
  id: string;
  folder: string;
  text: Record<Lang, TaskText>;
  starter: string;
  solution: string;
  python: string;
  alternatives: string[];
  sources: Record<string, string>;
  equivalents: Equivalent[];
  referenceSource: string;
}

/** A task from its folder. @throws BankError */
export async function readTask(folder: string): Promise<TaskDraft> {
  const file = join(folder, 'task.ts');
  const definition = parse(TaskDefinition, await importDefault(file), file);
  const text = (name: string) => readFile(join(folder, name), 'utf8');
  const optional = async (name: string) => (existsSync(join(folder, name)) ? await text(name) : '');
  const mistakeFiles = existsSync(join(folder, 'mistakes')) ? (await readdir(join(folder, 'mistakes'))).sort() : [];
  const sources = Object.fromEntries(
    await Promise.all(mistakeFiles.map(async (name) => [name.replace(/\.ts$/, ''), await text(join('mistakes', name))] as const)),
  );
  const declared = Object.keys(definition.mistakes ?? {}).sort();
  const held = [...new Set(Object.keys(sources).map(mistakeOf))].sort();
  if (declared.join() !== held.join()) {
    throw new BankError(`${file}: mistakes: declared ${declared.join(', ') || 'none'}, but mistakes/ holds ${held.join(', ') || 'none'}`);
  }
  const entries = await Promise.all(
    langs.map(async (lang) => [lang, await readTaskText(join(folder, `${lang}.md`), lang, declared)] as const),
  );
  return {
    ...definition,
    id: nameOf(folder),
    folder,
    text: Object.fromEntries(entries) as Record<Lang, TaskText>,
    starter: await text('starter.ts'),
    solution: await text('solution.ts'),
    python: await optional('solution.py'),
    alternatives: [await optional('solution-2.ts'), await optional('solution-3.ts')].filter((source) => source !== ''),
    sources,
    equivalents: await readEquivalents(join(folder, 'equivalents.ts')),
    referenceSource: (await optional('reference.ts')) + (await optional('task.ts')),
  };
}

/** `dampened.2.ts` shows the mistake `dampened` in another way, with other results. */
const mistakeOf = (name: string): string => name.replace(/\.[2-9]$/, '');

const readEquivalents = async (file: string): Promise<Equivalent[]> =>
  existsSync(file) ? parse(EquivalentsFile, await importDefault(file), file) : [];

async function readTaskText(file: string, lang: Lang, mistakeIds: string[]): Promise<TaskText> {
  const root = sectionsOf(await readFile(file, 'utf8'))[0];
  if (!root) throw new BankError(`${file}: needs a title`);
  const hints = listItems(section(root.sections, 'hints', lang, file).body);
  if (hints.length !== 3) throw new BankError(`${file}: hints: needs three, has ${hints.length}`);
  const written = mistakeIds.length === 0 ? [] : section(root.sections, 'mistakes', lang, file).sections;
  const mistakes = Object.fromEntries(
    written.map(({ title, body }) => {
      const { id, rest } = splitId(title, file);
      const hint = body
        .split('\n')
        .filter((line) => line.startsWith('> '))
        .map((line) => line.slice(2))
        .join('\n');
      const why = body
        .split('\n')
        .filter((line) => !line.startsWith('>'))
        .join('\n')
        .trim();
      if (!hint || !why) throw new BankError(`${file}: mistake ${id}: needs an explanation and a hint that begins with '> '`);
      return [id, { title: rest, why, hint }];
    }),
  );
  if (Object.keys(mistakes).sort().join() !== mistakeIds.join()) {
    throw new BankError(`${file}: mistakes ${Object.keys(mistakes).join(', ')} differ from task.ts: ${mistakeIds.join(', ')}`);
  }
  return { title: root.title, statement: section(root.sections, 'task', lang, file).body, hints, mistakes };
}

/** Gives a bug hunt what it inherits and turns a draft into a task. */
export function resolveTask(draft: TaskDraft, drafts: TaskDraft[]): Task {
  const base = draft.inherits === undefined ? draft : drafts.find((other) => other.id === draft.inherits);
  if (!base) throw new BankError(`${draft.folder}: inherits: no task '${draft.inherits}'`);
  const cases = draft.cases ?? base.cases;
  if (!cases) throw new BankError(`${draft.folder}/task.ts: cases: needed, or inherited`);
  const tagOf = { ...base.mistakes, ...draft.mistakes };
  const sources = { ...base.sources, ...draft.sources };
  const mistakes = Object.entries(sources).map(([name, source]) => ({ id: mistakeOf(name), tag: tagOf[mistakeOf(name)]!.tag, source }));
  const { sources: _sources, referenceSource: _reference, folder: _folder, ...rest } = draft;
  return {
    ...rest,
    bank: dirname(dirname(draft.folder)),
    referenceFolder: base.folder,
    inherits: draft.inherits ?? null,
    tolerance: draft.tolerance ?? base.tolerance,
    text: inheritMistakeTexts(draft.text, base.text),
    mistakes,
    casesFor: (seed) => parse(z.array(Case).min(1), cases(createRandom(seed)), `${draft.folder}/task.ts: cases, seed ${seed}`),
    hash: createHash('sha256')
      .update(JSON.stringify([base.referenceSource, draft.referenceSource, sources]))
      .digest('hex')
      .slice(0, 16),
  };
}

function inheritMistakeTexts(own: Record<Lang, TaskText>, base: Record<Lang, TaskText>): Record<Lang, TaskText> {
  const merged = (lang: Lang) => ({ ...own[lang], mistakes: { ...base[lang].mistakes, ...own[lang].mistakes } });
  return { en: merged('en'), zh: merged('zh') };
}
