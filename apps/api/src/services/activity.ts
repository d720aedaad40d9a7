import { z } from 'zod';
import type { Preferences } from '../contract/account.ts';
import type { Prisma } from '../database/open.ts';
import { dayToColumn } from './day.ts';
import { todayOf } from './learner.ts';

export const ActivityKind = z.enum(['submission', 'quiz', 'spoken', 'code', 'hint', 'give-up']);
export type ActivityKind = z.infer<typeof ActivityKind>;

/** Writes that something was done, with the learner's day as it is now; the day is never computed again. */
export async function recordActivity(
  tables: Pick<Prisma, 'event'>,
  activity: { userId: string; kind: ActivityKind; ref: string },
  preferences: Preferences,
  now: Date,
): Promise<void> {
  const activityDay = dayToColumn(todayOf(preferences, now));
  await tables.event.create({ data: { ...activity, at: now, timeZone: preferences.timeZone, activityDay } });
}
