import type { Bank } from './load.ts';
import { cycleOf, type LearningPath, pathProblems } from './paths.ts';
import { quizBody, type Question } from './read-question.ts';
import type { QuizDefinition } from './quiz.ts';
import type { Task } from './read-task.ts';
import { tags as builtInTags } from './tags.ts';
import type { Text } from './text.ts';

/** Something that was read, with the folder or file that it was read from. */
interface Origin<T> {
  value: T;
  folder: string;
}

interface Found {
  questions: Origin<Question>[];
  tasks: Origin<Task>[];
  paths: Origin<LearningPath>[];
  tags: Origin<Record<string, Text>>[];
}

/** What is wrong between questions, tasks, paths and tags that are each right: names given twice, names of nothing, circles. */
export function linkProblems(bank: Bank, found: Found): string[] {
  const cycle = cycleOf(bank.questions);
  return [
    ...twice('question', found.questions, ({ slug }) => [slug]),
    ...twice('question number', found.questions, ({ number }) => [String(number)]),
    ...twice('task', found.tasks, ({ id }) => [id]),
    ...twice('quiz item', found.questions, ({ quiz, retiredQuiz }) => [...quiz.map((item) => item.id), ...retiredQuiz]),
    ...twice('path', found.paths, ({ id }) => [id]),
    ...twice('tag', [{ value: builtInTags, folder: 'tags.ts of the built-in bank' }, ...found.tags], (tags) => Object.keys(tags)),
    ...found.questions.flatMap((question) => questionProblems(question, bank)),
    ...found.tasks.flatMap(({ value, folder }) =>
      unknownTags([...value.tags, ...value.mistakes.map((mistake) => mistake.tag)], bank).map((text) => `${folder}: ${text}`),
    ),
    ...(cycle ? [`buildsOn: a circle: ${cycle.join(' → ')}`] : []),
    ...found.paths.flatMap(({ value, folder }) => pathProblems(value, bank.questions).map((text) => `${folder}: ${text}`)),
  ];
}

/** Names that two things share: each name is the key under which something is stored. */
function twice<T>(what: string, origins: Origin<T>[], namesOf: (value: T) => string[]): string[] {
  const owners = new Map<string, string>();
  return origins.flatMap(({ value, folder }) =>
    namesOf(value).flatMap((name) => {
      const owner = owners.get(name);
      owners.set(name, folder);
      return owner === undefined ? [] : [`${folder}: ${what} '${name}' exists already, in ${owner}`];
    }),
  );
}

const unknownTags = (used: string[], { tags }: Bank): string[] =>
  [...new Set(used)].filter((tag) => !(tag in tags)).map((tag) => `unknown tag '${tag}'`);

/** Seeds on which the tags of a generated item are looked at. */
const seedsLookedAt = [1, 2, 3];

function questionProblems({ value: question, folder }: Origin<Question>, bank: Bank): string[] {
  const slugs = new Set(bank.questions.map(({ slug }) => slug));
  return [
    ...question.buildsOn.filter((slug) => !slugs.has(slug)).map((slug) => `buildsOn: no question '${slug}'`),
    ...question.tasks.filter((id) => !bank.tasks.has(id)).map((id) => `tasks: no task '${id}'`),
    ...unknownTags(
      Object.values(question.keyPoints).map((point) => point.tag),
      bank,
    ).map((text) => `keyPoints: ${text}`),
    ...question.quiz.flatMap((item) => itemProblems(item, bank).map((text) => `quiz item '${item.id}': ${text}`)),
  ].map((text) => `${folder}: ${text}`);
}

function itemProblems(item: QuizDefinition, bank: Bank): string[] {
  try {
    const bodies = (typeof item.body === 'function' ? seedsLookedAt : [0]).map((seed) => quizBody(item, seed));
    return unknownTags([item.tag, ...tagsIn(bodies)], bank);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** Every `tag` within a value. */
function tagsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => (key === 'tag' && typeof child === 'string' ? [child] : tagsIn(child)));
}
