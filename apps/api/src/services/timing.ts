import type { Prisma } from '../database/open.ts';
import type { CardKind } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { dayToColumn } from './day.ts';
import type { Learner } from './learner.ts';

/** Minutes a day for somebody who has not chosen. */
export const usualMinutes = 20;

/** Minutes that one thing takes, feedback included; a program has its own. */
const usualTimes = { quiz: 1, code: 2, spoken: 3 };

export function minutesFor(catalogue: Catalogue, kind: CardKind, ref: string): number {
  return kind === 'task' ? (catalogue.tasks.get(ref)?.minutes ?? 0) : usualTimes[kind];
}

type Reviewed = keyof typeof usualTimes;
export const isReviewed = (kind: CardKind): kind is Reviewed => kind in usualTimes;

/** What was answered on a day, an entry for each answer. */
export async function answeredOn(prisma: Prisma, learner: Learner | null, day: string): Promise<{ kind: Reviewed; ref: string }[]> {
  if (!learner) return [];
  const events = await prisma.event.findMany({
    where: { userId: learner.id, activityDay: dayToColumn(day), kind: { in: Object.keys(usualTimes) } },
    select: { kind: true, ref: true },
  });
  return events.flatMap(({ kind, ref }) => (kind === 'quiz' || kind === 'code' || kind === 'spoken' ? [{ kind, ref }] : []));
}
