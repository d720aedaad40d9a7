import { setTimeout as sleep } from 'node:timers/promises';
import { SaturatedError, type Grader } from 'grader';
import type { Report } from 'grader/report';
import type { FastifyBaseLogger } from 'fastify';
import { isDatabaseAway } from '../../database/away.ts';
import type { Prisma } from '../../database/open.ts';
import type { Tracing } from '../../observability/tracing.ts';

export interface GradeDeps {
  prisma: Prisma;
  grader: Promise<Pick<Grader, 'grade'>>;
  /** Writes a report and what follows from it, unless a verdict is there already. */
  record: (sequence: bigint, report: Report) => Promise<void>;
  log: FastifyBaseLogger;
  tracing?: Tracing | null;
  now: () => Date;
}

/** Milliseconds after which a saturated grader is asked again. */
const saturatedPauseMs = 200;

/**
 * Grades one row and writes its verdict; nothing where it has one, or is gone, or where `closing` is aborted meanwhile.
 * Rejects when it could not: a fault of the grader is marked on the row, which somebody may be waiting for.
 */
export function createRowGrader({ prisma, grader, record, log, tracing, now }: GradeDeps) {
  async function gradeWhenFree(request: Parameters<Grader['grade']>[0], closing: AbortSignal): Promise<Report | null> {
    while (!closing.aborted) {
      try {
        return await (await grader).grade(request);
      } catch (error) {
        if (closing.aborted) return null;
        if (!(error instanceof SaturatedError)) throw error;
        await sleep(saturatedPauseMs);
      }
    }
    return null;
  }

  return async (sequence: bigint, closing: AbortSignal): Promise<void> => {
    const row = await prisma.submission.findUnique({ where: { sequence } });
    if (!row || row.verdict !== null) return;
    try {
      const request = { task: row.task, source: row.code, mode: 'submit', submissionId: row.id, owner: row.userId } as const;
      const grade = () => gradeWhenFree(request, closing);
      const report = await (tracing ? tracing.grading(row.id, grade) : grade());
      if (report) await record(sequence, report);
    } catch (error) {
      log.error({ err: error, submission: row.id }, 'grading failed');
      if (isDatabaseAway(error)) throw error;
      await prisma.submission.updateMany({ where: { sequence, verdict: null }, data: { failedAt: now() } });
      throw error;
    }
  };
}
