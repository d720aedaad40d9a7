import { createEmptyCard, fsrs, Rating, type Card as Memory, type Grade } from 'ts-fsrs';
import { z } from 'zod';
import type { Preferences } from '../contract/account.ts';
import type { Prisma } from '../database/open.ts';
import { endOf } from './day.ts';
import { daysLeft, effectiveDue, longestInterval } from './due.ts';
import { todayOf } from './learner.ts';

export const CardKind = z.enum(['quiz', 'task', 'code', 'spoken']);
export type CardKind = z.infer<typeof CardKind>;

/** What a card is about: a quiz item, a task written whole, blanked lines of one, or a question answered aloud (by slug), whatever the seed. */
export interface CardKey {
  userId: string;
  kind: CardKind;
  ref: string;
}

export type CardRow = NonNullable<Awaited<ReturnType<Prisma['card']['findUnique']>>>;
type Tables = Pick<Prisma, 'card'>;

/** Days after which everything comes back, whatever is remembered of it. */
const yearDays = 365;
/** What was not known is asked once more after this long, so that it is known when the day ends. */
const againAfter = ['10m'] as const;

/**
 * The scheduler for a learner today. With an interview ahead no interval exceeds half the days left, and at least a day.
 * No fuzz: the same answers give the same plan.
 */
function schedulerFor(preferences: Preferences, now: Date) {
  const left = daysLeft(preferences, todayOf(preferences, now));
  const longest = left === null ? yearDays : longestInterval(left);
  return fsrs({ enable_fuzz: false, maximum_interval: longest, learning_steps: [...againAfter], relearning_steps: [...againAfter] });
}

/** Records one review and returns when the card is due next: what was known, tomorrow at the earliest. */
export async function review(tables: Tables, key: CardKey, rating: Grade, preferences: Preferences, now: Date): Promise<Date> {
  const row = await tables.card.findUnique({ where: { userId_kind_ref: key } });
  const { card } = schedulerFor(preferences, now).next(row ? memoryOf(row) : createEmptyCard(now), now, rating);
  const tomorrow = endOf(todayOf(preferences, now), preferences.timeZone);
  const known = rating !== Rating.Again && card.due < tomorrow ? tomorrow : card.due;
  // The scheduler keeps its intervals apart, and for that exceeds its own maximum by days.
  const due = effectiveDue({ due: known, lastReview: now }, preferences);
  const columns = { ...columnsOf(card), due, lastRating: rating, mistakeAt: null };
  await tables.card.upsert({ where: { userId_kind_ref: key }, create: { ...key, ...columns }, update: columns });
  return due;
}

/** Makes a card where there is none, to be asked for the first time at an instant. */
export async function introduce(tables: Tables, key: CardKey, due: Date): Promise<void> {
  await tables.card.createMany({ data: [{ ...key, ...columnsOf(createEmptyCard(due)) }], skipDuplicates: true });
}

/** Makes a card due now because a mistake made elsewhere shows the same misconception. What is remembered of it stays as it was. */
export async function makeDue(tables: Tables, key: CardKey, now: Date): Promise<void> {
  const create = { ...key, ...columnsOf(createEmptyCard(now)), mistakeAt: now };
  await tables.card.upsert({ where: { userId_kind_ref: key }, create, update: { due: now, mistakeAt: now } });
}

/** The curve of forgetting is the same for everybody. */
const forgetting = fsrs();

/** The chance, 0 to 1, that what a card is about is remembered now (FSRS retrievability); 0 before its first review and after a failed one. */
export function recall(row: CardRow, now: Date): number {
  if (row.reps === 0 || row.lastRating === Rating.Again) return 0;
  // A clock that was set back makes the time since the review negative, and the curve exceed 1.
  return Math.min(1, Math.max(0, forgetting.get_retrievability(memoryOf(row), now, false)));
}

function memoryOf(row: CardRow): Memory {
  return {
    due: row.due,
    stability: row.stability,
    difficulty: row.difficulty,
    elapsed_days: row.elapsedDays,
    scheduled_days: row.scheduledDays,
    learning_steps: row.learningSteps,
    reps: row.reps,
    lapses: row.lapses,
    state: row.state,
    ...(row.lastReview ? { last_review: row.lastReview } : {}),
  };
}

function columnsOf(card: Memory) {
  return {
    due: card.due,
    stability: card.stability,
    difficulty: card.difficulty,
    elapsedDays: card.elapsed_days,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    lastReview: card.last_review ?? null,
  };
}

/** Seconds within which a quiz answer is ready knowledge, and beyond which it was worked out. */
const readySeconds = 12;
const workedOutSeconds = 90;

/** A quiz item needs no self-rating: it follows from right or wrong and the time. */
export function quizRating(correct: boolean, seconds: number | undefined): Grade {
  if (!correct) return Rating.Again;
  if (seconds === undefined) return Rating.Good;
  return seconds <= readySeconds ? Rating.Easy : seconds > workedOutSeconds ? Rating.Hard : Rating.Good;
}

/** An accepted program: by the hints that were opened and the attempts before it. One written after giving up was read, not known. */
export function taskRating(evidence: { hints: number; failedBefore: number; gaveUp: boolean }): Grade {
  if (evidence.gaveUp || evidence.hints >= 3) return Rating.Again;
  if (evidence.hints > 0 || evidence.failedBefore > 3) return Rating.Hard;
  return evidence.failedBefore === 0 ? Rating.Easy : Rating.Good;
}

/** Seconds a blank within which a line is ready knowledge, and beyond which it was worked out. */
const readyLineSeconds = 20;
const workedOutLineSeconds = 75;

/** Blanked lines filled in: by the grader's verdict, the lines that were shown as hints, and the time. */
export function codeRating(evidence: { correct: boolean; hints: number; blanks: number; seconds: number | undefined }): Grade {
  const { correct, hints, blanks, seconds } = evidence;
  if (!correct || hints >= blanks) return Rating.Again;
  if (hints > 0 || (seconds ?? 0) > workedOutLineSeconds * blanks) return Rating.Hard;
  return seconds !== undefined && seconds <= readyLineSeconds * blanks ? Rating.Easy : Rating.Good;
}

/** An answer given aloud: by the share of the key points asked about that the learner ticked. Part of them says less of the whole: at most good. */
export function spokenRating(covered: number, asked: number, total = asked): Grade {
  const share = covered / asked;
  if (asked < total && share === 1) return Rating.Good;
  if (share < 0.5) return Rating.Again;
  if (share < 0.75) return Rating.Hard;
  return share < 1 ? Rating.Good : Rating.Easy;
}
