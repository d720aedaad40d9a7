import { EventEmitter, once } from 'node:events';
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type * as Library from 'graphile-worker';
import type { LogFunctionFactory, WorkerEvents, WorkerPool as JobRunner } from 'graphile-worker';
import type { FastifyBaseLogger } from 'fastify';
import { Pool } from 'pg';
import { z } from 'zod';
import { SteadyClient } from '../../database/steady-client.ts';
import { createRowGrader, type GradeDeps } from './grade-row.ts';
import { gradeTask } from './jobs.ts';
import { beat, free, takeOver } from './heartbeat.ts';

interface Options extends GradeDeps {
  url: string;
  /** Submissions that are graded at the same time; one per core when left out. */
  concurrency?: number;
}

/** Milliseconds between two signs of life. */
const beatMs = 2_000;
/** Milliseconds after which an idle worker looks for a job of which nobody told it: one that was taken over. */
const pollMs = 1_000;
/** Milliseconds that a runner may take to end. */
const endMs = 6_000;
/** Milliseconds before a runner that broke down is started again. */
const restartMs = 1_000;
/** Milliseconds for a connection to the database. */
const connectMs = 5_000;

const Payload = z.object({ sequence: z.string().regex(/^\d+$/).transform(BigInt) });

/** Takes jobs of a database server and grades them; any number of these, in any number of processes. */
export function createWorkerPool({ url, concurrency = availableParallelism(), ...deps }: Options) {
  const { prisma, log } = deps;
  const gradeRow = createRowGrader(deps);
  const closing = new AbortController();
  const { signal } = closing;
  let runner: JobRunner | null = null;
  let ended = Promise.resolve();

  /** A runner after the other: each ends itself when it cannot say that a job is done, as when the database goes away. */
  async function runAlways(): Promise<void> {
    // Loaded here: an embedded database needs none of it.
    const library = await import('graphile-worker');
    let left: string | null = null;
    while (!signal.aborted) {
      if (await isThere()) {
        if (left !== null) await free(prisma, [left]).catch(() => {});
        left = await runOnce(library);
      }
      if (!signal.aborted) await pause(restartMs);
    }
  }

  const isThere = () =>
    prisma.$queryRaw`SELECT 1`.then(
      () => true,
      () => false,
    );

  /**
   * A runner that could not ask for a job once is not used any longer: where that was the first time, the library keeps the failure and gives it
   * as the answer for ever. Nor is its end waited for beyond some seconds, because it says goodbye on a connection that may be lost. Resolves
   * to its name: what it still had is to be freed.
   */
  async function runOnce(library: typeof Library): Promise<string> {
    const connections = openConnections();
    const events: WorkerEvents = new EventEmitter();
    const ending = once(events, 'pool:gracefulShutdown');
    const own = startRunner(library, connections, events);
    runner = own;
    events.once('worker:getJob:error', () => void Promise.resolve(own.gracefulShutdown()).catch(() => {}));
    const beating = beatAlways(own.id);
    const ended = own.promise.catch((error: unknown) => log.warn({ err: error }, 'the workers broke down, and are started again'));
    await Promise.race([ended, ending.then(() => sleep(endMs, undefined, { ref: false }))]);
    runner = null;
    await beating.stop();
    void connections.end();
    return own.id;
  }

  function openConnections(): Pool {
    const connections = new Pool({ connectionString: url, max: concurrency + 2, connectionTimeoutMillis: connectMs, Client: SteadyClient });
    // Without a listener a lost connection would end the process; the query on it, if any, fails by itself.
    connections.on('error', (error) => log.debug({ err: error }, 'an idle connection was lost'));
    return connections;
  }

  function startRunner({ runTaskList, Logger }: typeof Library, connections: Pool, events: WorkerEvents): JobRunner {
    return runTaskList(
      {
        concurrency,
        events,
        noHandleSignals: true,
        pollInterval: pollMs,
        logger: new Logger(logTo(log)),
        // What is done is told in batches, because then, and only then, a failure to tell it is handled by the library.
        preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      },
      { [gradeTask]: async (payload) => gradeRow(Payload.parse(payload).sequence, signal) },
      connections,
    );
  }

  /** Signs of life of a runner, and a look at those of the others, until it is stopped. */
  function beatAlways(id: string) {
    const stopping = new AbortController();
    const loop = async () => {
      while (!stopping.signal.aborted) {
        await beat(prisma, id)
          .then(() => takeOver(prisma))
          .then((count) => count > 0 && log.warn({ count }, 'took over the jobs of silent workers'))
          .catch((error: unknown) => log.warn({ err: error }, 'no sign of life could be given'));
        await sleep(beatMs, undefined, { signal: stopping.signal }).catch(() => {});
      }
    };
    const done = loop();
    return {
      async stop() {
        stopping.abort();
        await done;
      },
    };
  }

  const pause = (ms: number) => sleep(ms, undefined, { signal }).catch(() => {});

  return {
    start(): void {
      ended = runAlways();
    },

    /** Takes no job any more and gives those that are being graded so many milliseconds; what is left is free for others at once. */
    async close(ms: number): Promise<void> {
      closing.abort();
      const own = runner;
      const stopped = Promise.resolve(own?.gracefulShutdown()).catch(() => {});
      const isLate = await Promise.race([stopped.then(() => false), sleep(ms, true, { ref: false })]);
      if (isLate && own) await free(prisma, [own.id]).catch(() => {});
      await Promise.race([ended, sleep(ms, undefined, { ref: false })]);
    },
  };
}
export type WorkerPool = ReturnType<typeof createWorkerPool>;

/** The library's log in ours. It tells of every job at 'info'. */
function logTo(log: FastifyBaseLogger): LogFunctionFactory {
  const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;
  return (scope) => (level, message) => log[levels[level]]({ ...scope }, message);
}
