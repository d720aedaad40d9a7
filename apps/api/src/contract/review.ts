import { z } from 'zod';
import { ClientId, Day, Instant } from './common.ts';

/** Why an item is in the queue: it is due, a mistake made elsewhere shows the same misconception, or the interview is near. */
export const ReviewReason = z.enum(['due', 'mistake', 'final']);

/** `id` is the quiz item, the slug of the question to be answered aloud, or the task whose lines are blanked. */
export const ReviewItem = z.object({
  kind: z.enum(['quiz', 'spoken', 'code']),
  id: z.string(),
  /** The question on whose page it stands; null for a task of none. */
  question: z.string().nullable(),
  title: z.string(),
  minutes: z.number(),
  reason: ReviewReason,
});
export type ReviewItem = z.infer<typeof ReviewItem>;

const Tally = z.object({ answered: z.number().int(), right: z.number().int() });
const Amount = z.object({ items: z.number().int(), minutes: z.number() });

/** Today's queue of review: finite, within the minutes of the day; what was reviewed today is taken off them. */
export const Review = z.object({
  day: Day,
  /** Minutes a day, as chosen. */
  minutesADay: z.number(),
  daysLeft: z.number().int().nullable(),
  items: z.array(ReviewItem),
  /** Minutes that the items take. */
  minutes: z.number(),
  /** What is due today and does not fit into its minutes. */
  beyond: Amount,
  /** What was done of it today. A spoken answer is right when half of its key points were said. */
  done: z.object({ quiz: Tally, spoken: Tally, code: Tally }),
  /** What the queue of tomorrow holds as things stand. */
  tomorrow: Amount,
  /** Programs to be written whole again, planned apart from the queue. */
  rewrites: z.array(z.object({ task: z.string(), title: z.string(), minutes: z.number() })),
  streak: z.object({ current: z.number().int(), longest: z.number().int(), today: z.boolean() }),
});
export type Review = z.infer<typeof Review>;

/** `more`: the queue as if none of today's minutes were used yet. */
export const ReviewQuery = z.object({ lang: z.enum(['en', 'zh']).default('en'), more: z.stringbool().default(false) });

export const CodeReviewRequest = z.object({ id: ClientId, task: z.string() });

/** A program of the learner's own with lines blanked. */
export const CodeReview = z.object({
  id: ClientId,
  task: z.string(),
  title: z.string(),
  statement: z.string(),
  /** The lines of the program; null where one is blanked. */
  lines: z.array(z.string().nullable()),
  /** Of each blanked line, what it is indented with. */
  indents: z.array(z.string()),
  /** Blanked lines that were asked for as a hint, from the first on. */
  hints: z.array(z.string()),
});
export type CodeReview = z.infer<typeof CodeReview>;

/** One line for each blank, in their order. */
export const CodeReviewAnswer = z.object({
  lines: z
    .array(
      z
        .string()
        .max(400)
        .refine((line) => line.trim() !== '', 'is empty')
        .refine((line) => !/[\r\n\u2028\u2029]/.test(line), 'is more than one line'),
    )
    .min(1)
    .max(20),
  seconds: z.number().int().min(0).max(86_400).optional(),
});
export type CodeReviewAnswer = z.infer<typeof CodeReviewAnswer>;

export const CodeReviewVerdict = z.object({
  id: ClientId,
  correct: z.boolean(),
  /** What the grader says of the filled program, in a sentence; and of the smallest case that fails. */
  verdict: z.string(),
  failing: z.string(),
  /** The blanked lines as they were accepted. */
  own: z.array(z.string()),
  /** When it comes back. */
  dueAt: Instant,
});
export type CodeReviewVerdict = z.infer<typeof CodeReviewVerdict>;

const Part = z.object({ weight: z.number(), share: z.number().min(0).max(1), done: z.number().int(), total: z.number().int() });

/** Mastery with what it is computed from. A part that a question does not have is null and weighs nothing. */
export const Mastery = z.object({
  questions: z.array(
    z.object({
      slug: z.string(),
      number: z.number().int(),
      title: z.string(),
      topic: z.string(),
      mastery: z.number().min(0).max(1),
      tasks: Part.nullable(),
      quiz: Part.nullable(),
      spoken: Part.nullable(),
    }),
  ),
  topics: z.array(z.object({ topic: z.string(), mastery: z.number().min(0).max(1), questions: z.number().int() })),
});
export type Mastery = z.infer<typeof Mastery>;
