import { Text } from 'questions';
import { z } from 'zod';
import { TileState } from './catalogue.ts';
import { Day, Instant } from './common.ts';
import { SubmissionSummary } from './practice.ts';

export const PlanItem = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('quiz'),
    id: z.string(),
    question: z.string(),
    title: z.string(),
    minutes: z.number(),
    reason: z.enum(['due', 'new', 'mistake']),
  }),
  z.object({
    kind: z.literal('task'),
    id: z.string(),
    question: z.string().nullable(),
    title: z.string(),
    minutes: z.number(),
    reason: z.enum(['due', 'new', 'mistake']),
  }),
  z.object({
    kind: z.literal('spoken'),
    id: z.string(),
    question: z.string(),
    title: z.string(),
    minutes: z.number(),
    reason: z.enum(['due', 'new', 'mistake']),
  }),
]);
export type PlanItem = z.infer<typeof PlanItem>;

/** Today's finite list, within the minutes chosen. */
export const Plan = z.object({
  day: Day,
  /** Of the review and the items together. */
  minutes: z.number(),
  daysLeft: z.number().int().nullable(),
  review: z.object({ items: z.number().int(), minutes: z.number() }),
  items: z.array(PlanItem),
  /** A program for which the day's minutes are too few, where the items hold none: planned apart, with its own time. */
  apart: PlanItem.nullable(),
});
export type Plan = z.infer<typeof Plan>;

export const Progress = z.object({
  tiles: z.array(TileState.extend({ slug: z.string(), number: z.number().int(), short: Text, topic: z.string() })),
  streak: z.object({ current: z.number().int(), longest: z.number().int(), today: z.boolean() }),
  /** The last 53 weeks; days without activity are left out. */
  activity: z.array(z.object({ day: Day, count: z.number().int() })),
  /** Week by week from the first with an answer, of the last 53; a week without any is there with zeros. */
  weeks: z.array(
    z.object({
      /** Its Monday. */
      week: Day,
      /** Quiz items and code reviews, which the machine judges. */
      judged: z.object({ answered: z.number().int(), right: z.number().int() }),
      /** Key points that answers aloud were asked for, and that were ticked. */
      points: z.object({ asked: z.number().int(), said: z.number().int() }),
      programs: z.object({ submitted: z.number().int(), accepted: z.number().int() }),
      /** Of all of it; what was left open for hours counts for less. */
      minutes: z.number(),
    }),
  ),
  quiz: z.object({ answered: z.number().int(), correct: z.number().int() }),
  tasks: z.object({ attempted: z.number().int(), solved: z.number().int(), total: z.number().int() }),
  due: z.array(z.object({ day: Day, count: z.number().int() })),
  /** Those that came back first, then the latest. */
  misconceptions: z.array(
    z.object({
      tag: z.string(),
      name: z.string(),
      /** Where it is explained; null where the bank no longer does. */
      question: z.string().nullable(),
      count: z.number().int(),
      firstAt: Instant,
      lastAt: Instant,
      /** Later days on which it was met again. */
      cameBack: z.number().int(),
    }),
  ),
  /** The newest; all of them are `submitted`. */
  submissions: z.array(SubmissionSummary),
  submitted: z.number().int(),
});
export type Progress = z.infer<typeof Progress>;

/** Rows of a table in the file, and those of them that were not here yet or took the place of an older one. */
const Taken = z.object({ inFile: z.number().int(), taken: z.number().int() });
export const ImportSummary = z.object({
  /** Whether what was chosen in the settings was taken. */
  preferences: z.boolean(),
  submissions: Taken,
  drafts: Taken,
  quizAttempts: Taken,
  spokenAnswers: Taken,
  codeReviews: Taken,
  interviews: Taken,
  openedHints: Taken,
  giveUps: Taken,
  cards: Taken,
  misconceptions: Taken,
  events: Taken,
});
export type ImportSummary = z.infer<typeof ImportSummary>;
