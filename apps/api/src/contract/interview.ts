import { Lang, Level, QuizResponse, Topic } from 'questions';
import { z } from 'zod';
import { ClientId, Instant } from './common.ts';
import { QuizAttempt, SourceCode } from './practice.ts';

export const InterviewLevel = z.enum([...Level.options, 'mixed']);
export type InterviewLevel = z.infer<typeof InterviewLevel>;
export const InterviewMinutes = z.literal([30, 45, 60]);

/** Without topics: any. */
export const InterviewRequest = z.object({
  id: ClientId,
  minutes: InterviewMinutes,
  topics: z.array(Topic).max(Topic.options.length).default([]),
  level: InterviewLevel.default('mixed'),
});
export type InterviewRequest = z.input<typeof InterviewRequest>;

/** How an answer is placed. An item that time left unanswered is placed nowhere. */
export const Grade = z.enum(['weak', 'strong', 'exceptional']);
export type Grade = z.infer<typeof Grade>;

const KeyPointText = z.object({ id: z.string(), text: z.string() });

/** What is asked now, and nothing of what comes later. */
export const InterviewItem = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('spoken'),
    title: z.string(),
    question: z.string(),
    /** `speak`, then the scripted follow-up, then the key points to tick. */
    step: z.enum(['speak', 'follow-up', 'tick']),
    /** Null until the first answer was given. */
    followUp: z.string().nullable(),
    /** Empty until the follow-up was answered. */
    points: z.array(KeyPointText),
    /** Seconds that the step may take, and that have passed of it. */
    seconds: z.number(),
    elapsed: z.number(),
  }),
  z.object({ kind: z.literal('quiz'), attempt: QuizAttempt }),
  z.object({
    kind: z.literal('code'),
    task: z.string(),
    title: z.string(),
    statement: z.string(),
    /** The name that the program must export; its signature is for the learner to find. */
    exportName: z.string(),
    forbids: z.array(z.string()),
    minutes: z.number(),
  }),
]);
export type InterviewItem = z.infer<typeof InterviewItem>;

const Tally = z.object({ weak: z.number().int(), strong: z.number().int(), exceptional: z.number().int() });
export type Tally = z.infer<typeof Tally>;

export const InterviewResult = z.object({
  kind: z.enum(['spoken', 'quiz', 'code']),
  /** The question, the quiz item or the task. */
  id: z.string(),
  question: z.string().nullable(),
  topic: z.string(),
  title: z.string(),
  /** Null where time ran out. */
  grade: Grade.nullable(),
  seconds: z.number().int().nullable(),
  /** What the grade follows from. */
  evidence: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('spoken'),
      covered: z.number().int(),
      total: z.number().int(),
      missing: z.array(z.string()),
      followUp: z.string(),
      followUpAnswered: z.boolean(),
      /** How an answer one step better sounds; null for the best. */
      better: z.string().nullable(),
    }),
    z.object({ kind: z.literal('quiz'), correct: z.boolean() }),
    z.object({
      kind: z.literal('code'),
      status: z.string().nullable(),
      passed: z.number().int(),
      cases: z.number().int(),
      runs: z.number().int(),
      submission: ClientId,
    }),
    z.object({ kind: z.literal('skipped') }),
    z.object({ kind: z.literal('unfinished') }),
  ]),
});
export type InterviewResult = z.infer<typeof InterviewResult>;

/** By topic, beside the interview before it. */
export const InterviewReport = z.object({
  results: z.array(InterviewResult),
  all: Tally,
  topics: z.array(Tally.extend({ topic: z.string(), previous: Tally.nullable() })),
  previous: Tally.extend({ id: ClientId, startedAt: Instant }).nullable(),
  practise: z.array(
    z.object({ kind: z.enum(['spoken', 'quiz', 'code']), id: z.string(), question: z.string().nullable(), title: z.string() }),
  ),
});
export type InterviewReport = z.infer<typeof InterviewReport>;

export const Interview = z.object({
  id: ClientId,
  minutes: z.number().int(),
  topics: z.array(z.string()),
  level: InterviewLevel,
  startedAt: Instant,
  endsAt: Instant,
  /** What the server takes for now, so that a wrong clock of the browser does not matter. */
  now: Instant,
  /** Place of the current item, from 0, and how many there are. */
  place: z.number().int(),
  count: z.number().int(),
  /** Null once it is finished. */
  current: InterviewItem.nullable(),
  report: InterviewReport.nullable(),
});
export type Interview = z.infer<typeof Interview>;

export const InterviewSummary = z.object({
  id: ClientId,
  minutes: z.number().int(),
  topics: z.array(z.string()),
  level: InterviewLevel,
  startedAt: Instant,
  isRunning: z.boolean(),
  all: Tally,
});
export type InterviewSummary = z.infer<typeof InterviewSummary>;

/** `place` says which item is meant: what is sent for another one than the current is refused (409). */
const Place = z.object({ place: z.number().int().min(0) });
export const InterviewStep = Place.extend({ done: z.enum(['speak', 'follow-up']) });
export type InterviewStep = z.infer<typeof InterviewStep>;
export const InterviewAnswer = Place.extend({
  answer: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('spoken'), ticked: z.array(z.string()), followUpAnswered: z.boolean() }),
    z.object({ kind: z.literal('quiz'), response: QuizResponse }),
    z.object({ kind: z.literal('code'), code: SourceCode }),
    z.object({ kind: z.literal('skip') }),
  ]),
});
export type InterviewAnswer = z.infer<typeof InterviewAnswer>;
export const InterviewRunRequest = Place.extend({ code: SourceCode });
export type InterviewRunRequest = z.infer<typeof InterviewRunRequest>;

/** What an interviewer's machine says: whether it ran and how many public cases pass. No expected value, no result. */
export const InterviewRun = z.object({
  status: z.string(),
  verdict: z.string(),
  passed: z.number().int(),
  cases: z.number().int(),
  line: z.number().int().nullable(),
  printed: z.string(),
});
export type InterviewRun = z.infer<typeof InterviewRun>;
export const InterviewQuery = z.object({ lang: Lang.default('en') });
