import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { EquivalentsFile, type Equivalent } from './equivalents.ts';
import { fillNumbers, listItems, section, sectionsOf, splitId } from './markdown.ts';
import { cycleOf, type LearningPath, pathProblems, PathsFile } from './paths.ts';
import { QuestionDefinition } from './question.ts';
import { QuizBody, type QuizDefinition, QuizFile } from './quiz.ts';
import { createRandom } from './random.ts';
import { Case, TaskDefinition } from './task.ts';
import { tags } from './tags.ts';
import { langs, type Lang } from './text.ts';

export interface QuestionText {
  title: string;
  question: string;
  followUps: string[];
  answer: string;
  /** By key-point id. */
  keyPoints: Record<string, string>;
  spoken: { weak: string; strong: string; exceptional: string };
  wrongAnswers: { id: string; claim: string; why: string }[];
}

export interface Question extends Omit<QuestionDefinition, 'numbers'> {
  slug: string;
  text: Record<Lang, QuestionText>;
  quiz: QuizDefinition[];
  /** Ids that were once asked; kept so that stored answers stay readable. */
  retiredQuiz: string[];
}

export interface TaskText {
  title: string;
  statement: string;
  hints: string[];
  /** By mistake id. */
  mistakes: Record<string, { title: string; why: string; hint: string }>;
}

export interface Task extends Omit<TaskDefinition, 'cases' | 'mistakes' | 'inherits'> {
  id: string;
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
  mistakes: { id: string; tag: string; source: string }[];
  /** Changes of its solutions that leave them right. */
  equivalents: Equivalent[];
  casesFor(seed: number): Case[];
  /** Changes whenever anything that a verdict depends on changes: definition, reference, mistakes, tolerance. */
  hash: string;
}

export interface Bank {
  questions: Question[];
  tasks: Map<string, Task>;
  paths: LearningPath[];
}

/** An error of the bank's authors: names the folder, the field and the reason. */
export class BankError extends Error {
  override name = 'BankError';
}

const builtIn = fileURLToPath(new URL('..', import.meta.url));

/** Reads every question and task below the given folders, each of which holds `questions/`, `tasks/` and perhaps `paths.ts`. */
export async function loadBank(folders: string[] = [builtIn]): Promise<Bank> {
  const questionFolders = (await Promise.all(folders.map((folder) => childFolders(join(folder, 'questions'))))).flat();
  const taskFolders = (await Promise.all(folders.map((folder) => childFolders(join(folder, 'tasks'))))).flat();
  const drafts = await Promise.all(taskFolders.map(readTask));
  const tasks = new Map(drafts.map((draft) => [draft.id, resolveTask(draft, drafts)]));
  const questions = (await Promise.all(questionFolders.map(readQuestion))).sort((a, b) => a.number - b.number);
  checkLinks(questions, tasks);
  const paths = (await Promise.all(folders.map(readPaths))).flat();
  const problems = paths.flatMap((path) => pathProblems(path, questions));
  if (problems.length > 0) throw new BankError(problems.join('\n'));
  return { questions, tasks, paths };
}

async function readPaths(folder: string): Promise<LearningPath[]> {
  const file = join(folder, 'paths.ts');
  return existsSync(file) ? parse(PathsFile, await importDefault(file), file) : [];
}

async function childFolders(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .sort();
}

const nameOf = (folder: string) => folder.split(/[\\/]/).at(-1)!;

async function importDefault(file: string): Promise<unknown> {
  const module: { default?: unknown } = await import(pathToFileURL(file).href);
  if (module.default === undefined) throw new BankError(`${file}: needs a default export`);
  return module.default;
}

function parse<T>(schema: z.ZodType<T>, value: unknown, file: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new BankError(result.error.issues.map((issue) => `${file}: ${issue.path.join('.') || '(whole)'}: ${issue.message}`).join('\n'));
}

async function readQuestion(folder: string): Promise<Question> {
  const slug = nameOf(folder).replace(/^\d+-/, '');
  const { numbers, ...definition } = parse(
    QuestionDefinition,
    await importDefault(join(folder, 'question.ts')),
    join(folder, 'question.ts'),
  );
  const quizFile = join(folder, 'quiz.ts');
  const quiz = parse(QuizFile, await importDefault(quizFile), quizFile);
  const live = quiz.filter((item): item is QuizDefinition => !('retired' in item));
  for (const item of live) checkQuiz(item, quizFile);
  const entries = await Promise.all(
    langs.map(
      async (lang) =>
        [lang, await readQuestionText(join(folder, `${lang}.md`), lang, numbers(), Object.keys(definition.keyPoints))] as const,
    ),
  );
  return {
    ...definition,
    slug,
    text: Object.fromEntries(entries) as Record<Lang, QuestionText>,
    quiz: live,
    retiredQuiz: quiz.filter((item) => 'retired' in item).map((item) => item.id),
  };
}

async function readQuestionText(file: string, lang: Lang, numbers: Record<string, string>, keyPointIds: string[]): Promise<QuestionText> {
  const root = sectionsOf(fillNumbers(await readFile(file, 'utf8'), numbers, file))[0];
  if (!root) throw new BankError(`${file}: needs a title`);
  const part = (heading: Parameters<typeof section>[1]) => section(root.sections, heading, lang, file);
  const spoken = part('spoken').sections;
  const keyPoints = Object.fromEntries(
    listItems(part('keyPoints').body)
      .map((item) => splitId(item, file))
      .map(({ id, rest }) => [id, rest]),
  );
  if (Object.keys(keyPoints).join() !== keyPointIds.join()) {
    throw new BankError(`${file}: key points ${Object.keys(keyPoints).join(', ')} differ from question.ts: ${keyPointIds.join(', ')}`);
  }
  return {
    title: root.title,
    question: part('question').body,
    followUps: listItems(part('followUps').body),
    answer: part('answer').body,
    keyPoints,
    spoken: {
      weak: section(spoken, 'weak', lang, file).body,
      strong: section(spoken, 'strong', lang, file).body,
      exceptional: section(spoken, 'exceptional', lang, file).body,
    },
    wrongAnswers: part('wrongAnswers').sections.map(({ title, body }) => {
      const { id, rest } = splitId(title, file);
      return { id, claim: rest, why: body };
    }),
  };
}

/** The body of an item; a seeded one is generated from the seed. */
export function quizBody(item: QuizDefinition, seed: number): QuizBody {
  return typeof item.body === 'function' ? parse(QuizBody, item.body(createRandom(seed)), `quiz item ${item.id}, seed ${seed}`) : item.body;
}

function checkQuiz(item: QuizDefinition, file: string): void {
  const bodies = typeof item.body === 'function' ? [1, 2, 3].map((seed) => quizBody(item, seed)) : [item.body];
  const used = bodies.flatMap((body) => JSON.stringify(body).match(/"tag":"([^"]+)"/g) ?? []).map((match) => match.slice(7, -1));
  for (const tag of [item.tag, ...used]) {
    if (!(tag in tags)) throw new BankError(`${file}: item ${item.id}: unknown tag '${tag}'`);
  }
}

interface TaskDraft extends TaskDefinition {
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

async function readTask(folder: string): Promise<TaskDraft> {
  const file = join(folder, 'task.ts');
  const definition = parse(TaskDefinition, await importDefault(file), file);
  const text = (name: string) => readFile(join(folder, name), 'utf8');
  const optional = async (name: string) => (existsSync(join(folder, name)) ? await text(name) : '');
  const mistakeFiles = existsSync(join(folder, 'mistakes')) ? (await readdir(join(folder, 'mistakes'))).sort() : [];
  const sources = Object.fromEntries(
    await Promise.all(mistakeFiles.map(async (name) => [name.replace(/\.ts$/, ''), await text(join('mistakes', name))] as const)),
  );
  const declared = Object.keys(definition.mistakes ?? {}).sort();
  if (declared.join() !== Object.keys(sources).sort().join()) {
    throw new BankError(
      `${file}: mistakes: declared ${declared.join(', ') || 'none'}, but mistakes/ holds ${Object.keys(sources).join(', ') || 'none'}`,
    );
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
function resolveTask(draft: TaskDraft, drafts: TaskDraft[]): Task {
  const base = draft.inherits === undefined ? draft : drafts.find((other) => other.id === draft.inherits);
  if (!base) throw new BankError(`${draft.folder}: inherits: no task '${draft.inherits}'`);
  const cases = draft.cases ?? base.cases;
  if (!cases) throw new BankError(`${draft.folder}/task.ts: cases: needed, or inherited`);
  const tagOf = { ...base.mistakes, ...draft.mistakes };
  const sources = { ...base.sources, ...draft.sources };
  const mistakes = Object.entries(sources).map(([id, source]) => ({ id, tag: tagOf[id]!.tag, source }));
  const { sources: _sources, referenceSource: _reference, folder: _folder, ...rest } = draft;
  return {
    ...rest,
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

function checkLinks(questions: Question[], tasks: Map<string, Task>): void {
  const slugs = new Set(questions.map((question) => question.slug));
  const quizIds = questions.flatMap((question) => [...question.quiz.map((item) => item.id), ...question.retiredQuiz]);
  const twice = quizIds.find((id, index) => quizIds.indexOf(id) !== index);
  if (twice) throw new BankError(`quiz id '${twice}' is used twice`);
  const known = (tag: string, where: string) => {
    if (!(tag in tags)) throw new BankError(`${where}: unknown tag '${tag}'`);
  };
  for (const question of questions) {
    const where = `question ${question.number} (${question.slug})`;
    const missing = question.buildsOn.find((slug) => !slugs.has(slug));
    if (missing) throw new BankError(`${where}: buildsOn: no question '${missing}'`);
    const noTask = question.tasks.find((id) => !tasks.has(id));
    if (noTask) throw new BankError(`${where}: tasks: no task '${noTask}'`);
    for (const point of Object.values(question.keyPoints)) known(point.tag, where);
  }
  const cycle = cycleOf(questions);
  if (cycle) throw new BankError(`buildsOn: a circle: ${cycle.join(' → ')}`);
  for (const task of tasks.values()) {
    for (const tag of [...task.tags, ...task.mistakes.map((mistake) => mistake.tag)]) known(tag, `task ${task.id}`);
  }
}
