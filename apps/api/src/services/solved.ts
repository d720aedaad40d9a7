import type { Prisma } from '../database/open.ts';
import type { Learner } from './learner.ts';

/** Tasks that a learner has solved, each with the newest revision that was accepted. Empty for a visitor. */
export async function solvedTasks(prisma: Prisma, learner: Learner | null): Promise<Map<string, number>> {
  if (!learner) return new Map();
  const rows = await prisma.submission.groupBy({
    by: ['task'],
    where: { userId: learner.id, verdict: 'accepted' },
    _max: { revision: true },
  });
  return new Map(rows.map((row) => [row.task, row._max.revision ?? 0]));
}

/** Tasks whose solution a learner asked to see. */
export async function givenUpTasks(prisma: Prisma, learner: Learner | null): Promise<Set<string>> {
  if (!learner) return new Set();
  const rows = await prisma.giveUp.findMany({ where: { userId: learner.id }, select: { task: true } });
  return new Set(rows.map((row) => row.task));
}
