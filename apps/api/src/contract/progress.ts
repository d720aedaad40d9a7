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
  /** The last 26 weeks; days without activity are left out. */
  activity: z.array(z.object({ day: Day, count: z.number().int() })),
  quiz: z.object({ answered: z.number().int(), correct: z.number().int() }),
  tasks: z.object({ attempted: z.number().int(), solved: z.number().int(), total: z.number().int() }),
  due: z.array(z.object({ day: Day, count: z.number().int() })),
  misconceptions: z.array(z.object({ tag: z.string(), name: z.string(), count: z.number().int(), lastAt: Instant })),
  submissions: z.array(SubmissionSummary),
});
export type Progress = z.infer<typeof Progress>;
