import { join } from 'node:path';
import { createGrader } from 'grader';
import { pino } from 'pino';
import { openDatabase } from './database/open.ts';
import { readEnv, type Env } from './env.ts';
import { limits } from './limits.ts';
import { loggerOptions } from './observability/logging.ts';
import { startObservability } from './observability/observability.ts';
import { createReadiness } from './observability/readiness.ts';
import { startWatchServer } from './observability/watch-server.ts';
import { readSecrets } from './secrets.ts';
import { createCatalogue } from './services/catalogue.ts';
import { createWorkers } from './services/grading/grading.ts';
import { countWaiting } from './services/grading/jobs.ts';
import { prepareJobs } from './services/grading/server-queue.ts';
import { StartupError } from './startup-error.ts';
import { prepare, readBank, runProcess, type Running } from './startup.ts';

/** Grades what is submitted to the servers on the same database; listens to nobody but, at WATCH_PORT, whoever watches it. Throws StartupError for what stands in the way outside the program. */
async function work(env: Env): Promise<Running> {
  if (env.databaseUrl === undefined) {
    throw new StartupError('A worker needs DATABASE_URL: an embedded database belongs to the server alone, which grades by itself.');
  }
  const log = pino(loggerOptions(env.logLevel));
  const seedSecret = env.seedSecret ?? (await readSecrets(env)).seed;
  const bank = await readBank();
  const database = await openDatabase(env);
  await prepareJobs(env.databaseUrl);
  const observed = await startObservability(env, 'descent-worker');
  const { metrics, tracing, observeGrader } = observed;
  const grader = createGrader({
    bank,
    seedSecret,
    cacheFolder: join(env.dataFolder, 'cache'),
    observe: observeGrader,
    log: (line) => log.info(line),
  });
  const readiness = createReadiness(database, grader);
  metrics.read({
    waiting: () => countWaiting(database.prisma).catch(() => undefined),
    grader: () => readiness.grader()?.state(),
  });
  const { watchPort: port, host, metricsToken } = env;
  const watched =
    port === undefined ? null : await startWatchServer({ host, port, reasons: readiness.reasons, metrics, metricsToken, log });
  const workers = createWorkers(
    { database, catalogue: createCatalogue(bank), grader, log, tracing, now: () => new Date() },
    env.databaseUrl,
  );
  const ready = await grader;
  workers.start();
  prepare(ready, log);
  return {
    async stop() {
      await watched?.stop();
      await workers.close(limits.stopMs);
      await ready.close();
      await database.close();
      await observed.close();
    },
  };
}

if (import.meta.main) {
  await runProcess(
    async () => work(readEnv(process.env, ['SEED_SECRET'])),
    () => 'The worker takes submissions',
  );
}
