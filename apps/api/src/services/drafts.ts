import type { z } from 'zod';
import type { Draft, DraftRequest, DraftVersions } from '../contract/practice.ts';
import type { Prisma } from '../database/open.ts';
import { limits } from '../limits.ts';
import { notFound } from '../problem.ts';
import type { Catalogue } from './catalogue.ts';
import { holdLearner, type Learner } from './learner.ts';

/** Code as it is written. The newest save is the draft; older versions are kept, two minutes of typing to a version. */
export function createDraftService({ prisma, catalogue }: { prisma: Prisma; catalogue: Catalogue }) {
  const newest = (tables: Pick<Prisma, 'draft'>, learner: Learner, task: string) =>
    tables.draft.findFirst({ where: { userId: learner.id, task }, orderBy: { savedAt: 'desc' } });

  return {
    async save(learner: Learner, taskId: string, request: z.output<typeof DraftRequest>): Promise<Draft> {
      const task = catalogue.task(taskId).id;
      const savedAt = new Date(request.savedAt);
      const where = { userId: learner.id, task };
      return prisma.$transaction(async (tx) => {
        await holdLearner(tx, learner.id);
        const current = await newest(tx, learner, task);
        const continues =
          current !== null && savedAt > current.savedAt && savedAt.getTime() - current.startedAt.getTime() < limits.draftVersionMs;
        const startedAt = continues ? current.startedAt : savedAt;
        // Gone already, where two saves of one draft met.
        if (continues) await tx.draft.deleteMany({ where: { ...where, savedAt: current.savedAt } });
        await tx.draft.createMany({ data: [{ ...where, savedAt, startedAt, code: request.code }], skipDuplicates: true });
        await trimVersions(tx, learner.id, task);
        const winner = await newest(tx, learner, task);
        if (!winner) throw new Error(`the draft of ${task} was written and is not there`);
        const isThis = winner.savedAt.getTime() === savedAt.getTime() && winner.code === request.code;
        return { code: winner.code, savedAt: winner.savedAt.toISOString(), kept: isThis ? 'this' : 'newer' };
      });
    },

    async read(learner: Learner | null, taskId: string): Promise<Draft> {
      const { id } = catalogue.task(taskId);
      const row = learner && (await newest(prisma, learner, id));
      if (!row) throw notFound('draft of the task', id);
      return { code: row.code, savedAt: row.savedAt.toISOString(), kept: 'this' };
    },

    /** Every version that is kept, newest first. */
    async versions(learner: Learner | null, taskId: string): Promise<DraftVersions> {
      const { id } = catalogue.task(taskId);
      if (!learner) return [];
      const rows = await prisma.draft.findMany({ where: { userId: learner.id, task: id }, orderBy: { savedAt: 'desc' } });
      return rows.map((row) => ({ code: row.code, savedAt: row.savedAt.toISOString() }));
    },
  };
}
/** Removes the oldest versions of a draft that are more than are kept. */
export async function trimVersions(tables: Pick<Prisma, 'draft'>, userId: string, task: string): Promise<void> {
  const where = { userId, task };
  const surplus = await tables.draft.findMany({
    where,
    orderBy: { savedAt: 'desc' },
    skip: limits.draftVersions,
    select: { savedAt: true },
  });
  await tables.draft.deleteMany({ where: { ...where, savedAt: { in: surplus.map((row) => row.savedAt) } } });
}
export type DraftService = ReturnType<typeof createDraftService>;
