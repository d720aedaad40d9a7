import type { FastifyInstance } from 'fastify';
import { createGrader, type Grader, type GraderEvent } from 'grader';
import { loadBank, type Bank } from 'questions';
import { buildApp, type AppOptions } from '../app.ts';
import { readEnv } from '../env.ts';
import { createMetrics } from '../observability/metrics.ts';
import type { Backend, TestDatabase } from './databases.ts';

/** The real server on a real database, with the real bank and the real grader. Its clock can be set. */
export interface TestServer {
  app: FastifyInstance;
  bank: Bank;
  grader: Grader;
  database: TestDatabase;
  /** What the server takes for now; null for the machine's clock. */
  clock: { now: Date | null };
  remove: () => Promise<void>;
}

const secret = '0123456789abcdef0123456789abcdef';

export interface ServerOptions extends Pick<AppOptions, 'logTo' | 'tracing' | 'arriveMs'> {
  env?: Record<string, string>;
  /** Another server, whose grader it shares. */
  beside?: TestServer;
}

export async function createTestServer(
  backend: Backend,
  { env = {}, beside, logTo, tracing, arriveMs }: ServerOptions = {},
): Promise<TestServer> {
  const [database, bank] = await Promise.all([backend.create(), beside?.bank ?? loadBank()]);
  const metrics = createMetrics();
  const observe = (event: GraderEvent) => {
    metrics.observeGrader(event);
    tracing?.observeGrader(event);
  };
  const grader = beside?.grader ?? (await createGrader({ bank, seedSecret: secret, observe }));
  const clock: TestServer['clock'] = { now: null };
  const app = await buildApp({
    env: readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent', ...env }),
    database: database.database,
    bank,
    grader: Promise.resolve(grader),
    authSecret: secret,
    version: '0.0.0',
    metrics,
    tracing,
    logTo,
    arriveMs,
    web: false,
    now: () => clock.now ?? new Date(),
  });
  await app.ready();
  return {
    app,
    bank,
    grader,
    database,
    clock,
    async remove() {
      await app.close();
      if (!beside) await grader.close();
      await database.remove();
    },
  };
}
