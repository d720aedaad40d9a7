import { Preferences } from '../contract/account.ts';
import type { Prisma } from '../database/open.ts';
import { Problem } from '../problem.ts';
import { columnToDay, dayOf, dayToColumn } from './day.ts';

/** Somebody whose rows are kept: a guest or an account. */
export interface Learner {
  id: string;
  isGuest: boolean;
}

/** A guest's rows went to an account, or all of somebody's were deleted, while they asked for something. */
export const learnerGone = (): Problem =>
  new Problem(
    409,
    'learner-gone',
    'You signed in, or everything of yours was deleted, while this was under way. Load the page anew and repeat it.',
  );

/** Whether nothing is kept any more of who was somebody when the request began; false where it cannot be told. */
export async function isGone(prisma: Pick<Prisma, 'user'>, learner: Learner | null): Promise<boolean> {
  if (!learner) return false;
  const count = await prisma.user.count({ where: { id: learner.id } }).catch(() => 1);
  return count === 0;
}

/**
 * First in a transaction that changes rows of a learner before it inserts some: until its end they are neither united with an account nor
 * deleted, which would wait for those rows while this waits for them. Throws where they are gone.
 */
export async function holdLearner(tx: Pick<Prisma, '$queryRaw'>, userId: string): Promise<void> {
  const held = await tx.$queryRaw<unknown[]>`SELECT id FROM users WHERE id = ${userId} FOR KEY SHARE`;
  if (held.length === 0) throw learnerGone();
}

export const defaultPreferences: Preferences = {
  interviewOn: null,
  minutesADay: null,
  role: null,
  timeZone: 'UTC',
  lang: 'en',
  introDone: false,
};

/** What a learner chose; the defaults for a visitor who has no rows yet. */
export async function preferencesOf(prisma: Pick<Prisma, 'preferences'>, learner: Learner | null): Promise<Preferences> {
  const row = learner && (await prisma.preferences.findUnique({ where: { userId: learner.id } }));
  if (!row) return defaultPreferences;
  return Preferences.parse({ ...row, interviewOn: row.interviewOn && columnToDay(row.interviewOn) });
}

/** Writes what changed and returns the whole. */
export async function changePreferences(prisma: Prisma, learner: Learner, change: Partial<Preferences>): Promise<Preferences> {
  const { interviewOn, ...rest } = change;
  const data = { ...rest, ...(interviewOn === undefined ? {} : { interviewOn: interviewOn && dayToColumn(interviewOn) }) };
  const { interviewOn: _none, ...defaults } = defaultPreferences;
  await prisma.preferences.upsert({
    where: { userId: learner.id },
    create: { userId: learner.id, ...defaults, ...data },
    update: data,
  });
  return preferencesOf(prisma, learner);
}

/** The learner's day now. */
export const todayOf = (preferences: Preferences, now: Date): string => dayOf(now, preferences.timeZone);
