import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { FairQueue } from 'grader';
import { createRowGrader, type GradeDeps } from './grade-row.ts';
import type { GradingQueue, Queued } from './queue.ts';
import { Watchers } from './watchers.ts';

/**
 * Grades what is submitted in this process, which is the only one: for the embedded database. The queue itself is the table, a row without
 * a verdict. What a crash left there is taken up at the next start.
 */
export function createInProcessQueue(deps: GradeDeps): GradingQueue {
  const { prisma, log } = deps;
  const gradeRow = createRowGrader(deps);
  const waiting = new FairQueue<Queued>();
  const running: Queued[] = [];
  const watchers = new Watchers();
  const atOnce = availableParallelism();
  const closing = new AbortController();
  let idle: (() => void) | undefined;

  const isSame = (one: Queued) => (other: Queued) => other.sequence === one.sequence;

  function dispatch(): void {
    while (!closing.signal.aborted && running.length < atOnce) {
      const one = waiting.shift();
      if (!one) break;
      running.push(one);
      void grade(one).finally(() => {
        running.splice(running.findIndex(isSame(one)), 1);
        watchers.wake(one.sequence);
        dispatch();
      });
    }
    if (running.length === 0) idle?.();
  }

  /** Never rejects: what could not be graded is graded at the next start. */
  async function grade({ sequence }: Queued): Promise<void> {
    await gradeRow(sequence, closing.signal).catch((error: unknown) => {
      log.error({ err: error, sequence: String(sequence) }, 'a submission is left without a verdict until the next start');
    });
  }

  const positionOf = (one: Queued): number | null => {
    const index = [...running, ...waiting].findIndex(isSame(one));
    return index < 0 ? null : index + 1;
  };

  function added(one: Queued): void {
    if (closing.signal.aborted || positionOf(one) !== null) return;
    waiting.push(one.userId, one);
    dispatch();
  }

  return {
    get isClosed() {
      return closing.signal.aborted;
    },
    length: async () => waiting.length + running.length,
    position: async (one) => positionOf(one),
    add: async () => {},
    added,
    watch: ({ sequence }, ms) => watchers.watch(sequence, ms),
    async start() {
      const rows = await prisma.submission.findMany({
        where: { verdict: null },
        orderBy: { sequence: 'asc' },
        select: { userId: true, sequence: true },
      });
      for (const row of rows) added(row);
      return rows.length;
    },
    async close(ms) {
      closing.abort();
      watchers.wakeAll();
      if (running.length === 0) return;
      await Promise.race([new Promise<void>((resolve) => (idle = resolve)), sleep(ms, undefined, { ref: false })]);
    },
  };
}
