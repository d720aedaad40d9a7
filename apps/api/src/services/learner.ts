import { Preferences } from '../contract/account.ts';
import type { Prisma } from '../database/open.ts';
import { columnToDay, dayOf, dayToColumn } from './day.ts';

/** Somebody whose rows are kept: a guest or an account. */
export interface Learner {
  id: string;
  isGuest: boolean;
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
