import type { FastifyBaseLogger } from 'fastify';
import type { Prisma } from '../../database/open.ts';
import { addJob, addMissingJobs, countWaiting, positionOf } from './jobs.ts';
import { createListener } from './listener.ts';
import type { GradingQueue } from './queue.ts';
import { Watchers } from './watchers.ts';
import type { WorkerPool } from './worker-pool.ts';

interface Options {
  prisma: Prisma;
  url: string;
  /** Workers in this process; without them it leaves grading to other processes. */
  workers: WorkerPool | null;
  log: FastifyBaseLogger;
}

/** Milliseconds after which a row is looked at again while verdicts cannot be heard, and while they can. */
const unheardMs = 500;
const heardMs = 5_000;

/** Submissions of any number of processes that share a database server: jobs in the database, taken by any number of workers. */
export function createServerQueue({ prisma, url, workers, log }: Options): GradingQueue {
  const watchers = new Watchers();
  let isClosed = false;
  const listener = createListener({
    url,
    log,
    onSettled: (sequence) => watchers.wake(sequence),
    onListening: () => watchers.wakeAll(),
  });

  return {
    get isClosed() {
      return isClosed;
    },
    length: () => countWaiting(prisma),
    position: ({ sequence }) => positionOf(prisma, sequence),
    add: addJob,
    added: () => {},
    watch: ({ sequence }, ms) => watchers.watch(sequence, Math.min(ms, listener.isListening ? heardMs : unheardMs)),
    async start() {
      await prepareJobs(url);
      const count = await addMissingJobs(prisma);
      listener.start();
      workers?.start();
      return count;
    },
    async close(ms) {
      isClosed = true;
      watchers.wakeAll();
      await workers?.close(ms);
      await listener.close();
    },
  };
}

/** Makes the tables of the jobs, or brings them up to date. */
export async function prepareJobs(url: string): Promise<void> {
  const { runMigrations } = await import('graphile-worker');
  await runMigrations({ connectionString: url });
}
