import { Frequency, Level, QuestionDefinition, Signature, Text, Tolerance, Topic, Arg, Lang } from 'questions';
import { z } from 'zod';

/** How a tile stands: mastery 0 to 1, and whether something of it is due today. */
export const TileState = z.object({ mastery: z.number().min(0).max(1), due: z.boolean(), started: z.boolean() });
export type TileState = z.infer<typeof TileState>;

/** What a program has to do: compute values, a gradient or random numbers, or be repaired. */
export const TaskKind = z.enum(['values', 'gradient', 'random', 'bug-hunt']);
export type TaskKind = z.infer<typeof TaskKind>;

export const QuestionSummary = z.object({
  slug: z.string(),
  number: z.number().int(),
  topic: Topic,
  level: Level,
  minutes: z.number().int(),
  frequency: Frequency,
  short: Text,
  title: z.string(),
  buildsOn: z.array(z.string()),
  tasks: z.array(z.object({ id: z.string(), title: z.string(), level: Level, kind: TaskKind, solved: z.boolean() })),
  quizCount: z.number().int(),
  state: TileState,
});
export type QuestionSummary = z.infer<typeof QuestionSummary>;

/** Texts are Markdown with KaTeX between dollars; the web renders them on its server. */
export const QuestionPage = QuestionSummary.extend({
  lang: Lang,
  question: z.string(),
  followUps: z.array(z.string()),
  answer: z.string(),
  keyPoints: z.array(z.object({ id: z.string(), text: z.string(), tag: z.string() })),
  spoken: z.object({ weak: z.string(), strong: z.string(), exceptional: z.string() }),
  wrongAnswers: z.array(z.object({ id: z.string(), claim: z.string(), why: z.string() })),
  references: QuestionDefinition.shape.references,
  quiz: z.array(z.object({ id: z.string(), tag: z.string(), answered: z.enum(['no', 'right', 'wrong']) })),
  previous: z.object({ slug: z.string(), title: z.string() }).nullable(),
  next: z.object({ slug: z.string(), title: z.string() }).nullable(),
});
export type QuestionPage = z.infer<typeof QuestionPage>;

/**
 * A suggested way through the questions, day by day; every question comes after those on which it builds. Texts are in the language asked for.
 * Titles and the learner's progress stand in the summaries of the questions, under the slug and the ids of the tasks named here.
 */
export const LearningPath = z.object({
  id: z.string(),
  title: z.string(),
  reason: z.string(),
  /** To read the pages and to solve the tasks named, all days together. */
  minutes: z.number().int(),
  days: z.array(
    z.object({
      day: z.number().int(),
      title: z.string(),
      reason: z.string(),
      minutes: z.number().int(),
      steps: z.array(z.object({ question: z.string(), tasks: z.array(z.string()), minutes: z.number().int() })),
    }),
  ),
});
export type LearningPath = z.infer<typeof LearningPath>;

export const TaskPage = z.object({
  id: z.string(),
  revision: z.number().int(),
  question: z.object({ number: z.number().int(), slug: z.string(), title: z.string() }).nullable(),
  level: Level,
  minutes: z.number().int(),
  frequency: Frequency,
  tags: z.array(z.object({ id: z.string(), name: z.string() })),
  oracle: z.enum(['tf', 'grad', 'stat', 'exact']),
  signature: Signature,
  starter: z.string(),
  /** The tolerance that is judged; `reason` where it is not the default. */
  tolerance: Tolerance.extend({ reason: z.string().nullable() }),
  forbids: z.array(z.string()),
  isBugHunt: z.boolean(),
  lang: Lang,
  title: z.string(),
  statement: z.string(),
  /** The first public case, with what the reference returns. Null for statistical tasks. */
  example: z.object({ args: z.array(z.object({ name: z.string(), value: Arg })), result: Arg }).nullable(),
  hints: z.object({ count: z.number().int(), opened: z.array(z.string()) }),
  /** The newer of the drafts kept, and whether the task has been solved or given up. */
  draft: z.object({ code: z.string(), savedAt: z.string() }).nullable(),
  solved: z.boolean(),
  givenUp: z.boolean(),
});
export type TaskPage = z.infer<typeof TaskPage>;

export const Solution = z.object({ solution: z.string(), python: z.string(), alternatives: z.array(z.string()) });
export type Solution = z.infer<typeof Solution>;
