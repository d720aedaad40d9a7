import { createEmptyCard, fsrs, Rating, type Card as Memory, type Grade } from 'ts-fsrs';
import { z } from 'zod';
import type { Preferences } from '../contract/account.ts';
import type { Prisma } from '../database/open.ts';
import { daysBetween } from './day.ts';
import { todayOf } from './learner.ts';

export const CardKind = z.enum(['quiz', 'task', 'spoken']);
export type CardKind = z.infer<typeof CardKind>;

/** What a card is about: a quiz item, a task, or a question answered aloud (by slug), whatever the seed. */
export interface CardKey {
  userId: string;
  kind: CardKind;
  ref: string;
}

export type CardRow = NonNullable<Awaited<ReturnType<Prisma['card']['findUnique']>>>;
type Tables = Pick<Prisma, 'card'>;

/** Days after which everything comes back, whatever is remembered of it. */
const longestInterval = 365;

/**
 * The scheduler for a learner today. With an interview ahead no interval exceeds half the days left, and at least a day.
 * No fuzz: the same answers give the same plan.
 */
function schedulerFor(preferences: Preferences, now: Date) {
  const left = preferences.interviewOn === null ? null : daysBetween(todayOf(preferences, now), preferences.interviewOn);
  const longest = left === null || left < 0 ? longestInterval : Math.max(1, Math.floor(left / 2));
  return fsrs({ enable_fuzz: false, maximum_interval: longest });
}

/** Records one review and returns when the card is due next. */
export async function review(tables: Tables, key: CardKey, rating: Grade, preferences: Preferences, now: Date): Promise<Date> {
  const row = await tables.card.findUnique({ where: { userId_kind_ref: key } });
  const { card } = schedulerFor(preferences, now).next(row ? memoryOf(row) : createEmptyCard(now), now, rating);
  const columns = { ...columnsOf(card), lastRating: rating, mistakeAt: null };
  await tables.card.upsert({ where: { userId_kind_ref: key }, create: { ...key, ...columns }, update: columns });
  return card.due;
}

/** Makes a card due now because a mistake made elsewhere shows the same misconception. What is remembered of it stays as it was. */
export async function makeDue(tables: Tables, key: CardKey, now: Date): Promise<void> {
  const create = { ...key, ...columnsOf(createEmptyCard(now)), mistakeAt: now };
  await tables.card.upsert({ where: { userId_kind_ref: key }, create, update: { due: now, mistakeAt: now } });
}

/** The chance, 0 to 1, that what a card is about is remembered now (FSRS retrievability); 0 before its first review and after a failed one. */
export function recall(row: CardRow, now: Date): number {
  return row.reps === 0 || row.lastRating === Rating.Again ? 0 : fsrs().get_retrievability(memoryOf(row), now, false);
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

/** An answer given aloud: by the share of its key points that the learner ticked. */
export function spokenRating(covered: number, total: number): Grade {
  const share = covered / total;
  if (share < 0.5) return Rating.Again;
  if (share < 0.75) return Rating.Hard;
  return share < 1 ? Rating.Good : Rating.Easy;
}
