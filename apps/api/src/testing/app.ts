import type { FastifyInstance } from 'fastify';
import { createGrader, type Grader } from 'grader';
import { loadBank, type Bank } from 'questions';
import { afterAll, beforeAll, describe } from 'vitest';
import { buildApp } from '../app.ts';
import { readEnv } from '../env.ts';
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

export async function createTestServer(backend: Backend): Promise<TestServer> {
  const [database, bank] = await Promise.all([backend.create(), loadBank()]);
  const grader = await createGrader({ bank, seedSecret: secret });
  const clock: TestServer['clock'] = { now: null };
  const app = await buildApp({
    env: readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent' }),
    database: database.database,
    bank,
    grader: Promise.resolve(grader),
    authSecret: secret,
    version: '0.0.0',
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
      await grader.close();
      await database.remove();
    },
  };
}

/** Runs the same tests on the embedded database and, where one is found, on a server. */
export function describeOnEachDatabase(backends: Backend[], tests: (server: () => TestServer) => void): void {
  describe.each(backends)('$name database', (backend) => {
    let server: TestServer | undefined;
    beforeAll(async () => {
      server = await createTestServer(backend);
    });
    afterAll(() => server?.remove());
    tests(() => {
      if (!server) throw new Error('the server is not there yet');
      return server;
    });
  });
}
