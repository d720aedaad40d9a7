import type { FastifyBaseLogger } from 'fastify';
import type { Grader } from 'grader';
import type { Database } from '../../database/open.ts';
import type { Tracing } from '../../observability/tracing.ts';
import type { Catalogue } from '../catalogue.ts';
import { createVerdictRecorder } from '../verdicts.ts';
import { createInProcessQueue } from './in-process.ts';
import { settle } from './jobs.ts';
import type { GradingQueue } from './queue.ts';
import { createServerQueue } from './server-queue.ts';
import { createWorkerPool, type WorkerPool } from './worker-pool.ts';

interface Deps {
  database: Database;
  catalogue: Catalogue;
  grader: Promise<Grader>;
  log: FastifyBaseLogger;
  tracing?: Tracing | null;
  now: () => Date;
}

/** The queue that belongs to the database: in this process where it is embedded, in the database where it is a server. */
export function createGradingQueue({ grades, ...deps }: Deps & { grades: boolean }): GradingQueue {
  const { database, catalogue, grader, log, tracing, now } = deps;
  const { prisma, url } = database;
  if (url === null) {
    const record = createVerdictRecorder({ prisma, catalogue, now, settle: async () => {} });
    return createInProcessQueue({ prisma, grader, record, log, tracing, now });
  }
  return createServerQueue({ prisma, url, workers: grades ? createWorkers(deps, url) : null, log });
}

/** Workers on a database server. */
export function createWorkers({ database, catalogue, grader, log, tracing, now }: Deps, url: string): WorkerPool {
  const { prisma } = database;
  const record = createVerdictRecorder({ prisma, catalogue, now, settle });
  return createWorkerPool({ url, prisma, grader, record, log, tracing, now });
}
