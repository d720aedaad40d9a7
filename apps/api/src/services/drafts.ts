import type { z } from 'zod';
import type { Draft, DraftRequest, DraftVersions } from '../contract/practice.ts';
import type { Prisma } from '../database/open.ts';
import { limits } from '../limits.ts';
import { notFound } from '../problem.ts';
import type { Catalogue } from './catalogue.ts';
import type { Learner } from './learner.ts';

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
        const current = await newest(tx, learner, task);
        const continues =
          current !== null && savedAt > current.savedAt && savedAt.getTime() - current.startedAt.getTime() < limits.draftVersionMs;
        const startedAt = continues ? current.startedAt : savedAt;
        if (continues) await tx.draft.delete({ where: { userId_task_savedAt: { ...where, savedAt: current.savedAt } } });
        await tx.draft.createMany({ data: [{ ...where, savedAt, startedAt, code: request.code }], skipDuplicates: true });
        const surplus = await tx.draft.findMany({
          where,
          orderBy: { savedAt: 'desc' },
          skip: limits.draftVersions,
          select: { savedAt: true },
        });
        await tx.draft.deleteMany({ where: { ...where, savedAt: { in: surplus.map((row) => row.savedAt) } } });
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
export type DraftService = ReturnType<typeof createDraftService>;
