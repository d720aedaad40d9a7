import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { FairQueue, SaturatedError, type Grader } from 'grader';
import type { Report } from 'grader/report';
import type { FastifyBaseLogger } from 'fastify';
import type { Prisma } from '../database/open.ts';

/** What names a submission. */
export interface SubmissionKey {
  userId: string;
  id: string;
}

interface Deps {
  prisma: Prisma;
  grader: Promise<Pick<Grader, 'grade'>>;
  /** Writes a report and what follows from it, unless a verdict is there already. */
  record: (key: SubmissionKey, report: Report) => Promise<void>;
  log: FastifyBaseLogger;
  now: () => Date;
}

/** Milliseconds after which a saturated grader is asked again. */
const saturatedPauseMs = 200;

/**
 * Grades what is submitted in this process: one learner after the other, and each one's submissions in order of arrival. The queue itself is the table: a row without a verdict.
 * What a crash left there is taken up at the next start.
 */
export function createGradingQueue({ prisma, grader, record, log, now }: Deps) {
  const waiting = new FairQueue<SubmissionKey>();
  const running: SubmissionKey[] = [];
  const watchers = new Map<string, Set<() => void>>();
  const atOnce = availableParallelism();
  const closing = new AbortController();
  let idle: (() => void) | undefined;

  const nameOf = ({ userId, id }: SubmissionKey): string => `${userId} ${id}`;
  const isSame = (key: SubmissionKey) => (other: SubmissionKey) => nameOf(other) === nameOf(key);

  function dispatch(): void {
    while (!closing.signal.aborted && running.length < atOnce) {
      const key = waiting.shift();
      if (!key) break;
      running.push(key);
      void gradeRow(key).finally(() => {
        running.splice(running.findIndex(isSame(key)), 1);
        notify(key);
        dispatch();
      });
    }
    if (running.length === 0) idle?.();
  }

  function notify(key: SubmissionKey): void {
    for (const wake of watchers.get(nameOf(key)) ?? []) wake();
    watchers.delete(nameOf(key));
  }

  /** Never rejects: a fault of ours is logged and marked, and the row is graded at the next start. */
  async function gradeRow(key: SubmissionKey): Promise<void> {
    try {
      const row = await prisma.submission.findUnique({ where: { userId_id: key } });
      if (!row || row.verdict !== null) return;
      const report = await gradeWhenFree({ task: row.task, source: row.code, mode: 'submit', submissionId: row.id, owner: row.userId });
      if (report) await record(key, report);
    } catch (error) {
      log.error({ err: error, submission: key.id }, 'grading failed');
      await prisma.submission.updateMany({ where: { ...key, verdict: null }, data: { failedAt: now() } }).catch((failure: unknown) => {
        log.error({ err: failure, submission: key.id }, 'the failure could not be marked');
      });
    }
  }

  /** Null when the server stops meanwhile: the row stays ungraded. */
  async function gradeWhenFree(request: Parameters<Grader['grade']>[0]): Promise<Report | null> {
    while (!closing.signal.aborted) {
      try {
        return await (await grader).grade(request);
      } catch (error) {
        if (closing.signal.aborted) return null;
        if (!(error instanceof SaturatedError)) throw error;
        await sleep(saturatedPauseMs);
      }
    }
    return null;
  }

  return {
    /** Submissions that have no verdict yet, those being graded included. */
    get length(): number {
      return waiting.length + running.length;
    },

    get isClosed(): boolean {
      return closing.signal.aborted;
    },

    add(key: SubmissionKey): void {
      if (closing.signal.aborted || this.position(key) !== null) return;
      waiting.push(key.userId, key);
      dispatch();
    },

    /** How many are graded up to and with this one; null where it is not waiting here. */
    position(key: SubmissionKey): number | null {
      const index = [...running, ...waiting].findIndex(isSame(key));
      return index < 0 ? null : index + 1;
    },

    /** Resolves when the submission has left the queue, or after so many milliseconds. */
    async settled(key: SubmissionKey, ms: number): Promise<void> {
      if (closing.signal.aborted || ms <= 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        const wake = () => {
          clearTimeout(timer);
          resolve();
        };
        watchers.set(nameOf(key), (watchers.get(nameOf(key)) ?? new Set()).add(wake));
      });
    },

    /** Takes up what has no verdict: at start, everything that a crash or a fault left. Returns how many. */
    async resume(): Promise<number> {
      const rows = await prisma.submission.findMany({
        where: { verdict: null },
        orderBy: { sequence: 'asc' },
        select: { userId: true, id: true },
      });
      for (const { userId, id } of rows) this.add({ userId, id });
      return rows.length;
    },

    /** Takes nothing up any more, lets everybody who waits go, and waits for what is being graded. */
    async close(ms: number): Promise<void> {
      closing.abort();
      for (const wakes of watchers.values()) for (const wake of wakes) wake();
      watchers.clear();
      if (running.length === 0) return;
      await Promise.race([new Promise<void>((resolve) => (idle = resolve)), sleep(ms, undefined, { ref: false })]);
    },
  };
}
export type GradingQueue = ReturnType<typeof createGradingQueue>;
