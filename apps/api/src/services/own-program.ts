import type { Prisma } from '../database/open.ts';
import type { Catalogue } from './catalogue.ts';
import type { Learner } from './learner.ts';

/** The learner's latest program that was accepted under the task's newest revision; null where there is none. */
export async function ownAccepted(
  prisma: Pick<Prisma, 'submission'>,
  catalogue: Catalogue,
  learner: Pick<Learner, 'id'>,
  task: string,
): Promise<{ id: string; code: string } | null> {
  return prisma.submission.findFirst({
    where: { userId: learner.id, task, verdict: 'accepted', revision: catalogue.task(task).revision },
    orderBy: { sequence: 'desc' },
    select: { id: true, code: true },
  });
}
