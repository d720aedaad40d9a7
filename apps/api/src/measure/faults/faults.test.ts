import { createGrader } from 'grader';
import { loadBank } from 'questions';
import { expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { readEnv } from '../../env.ts';
import { findBackends } from '../../testing/databases.ts';
import { startWorker } from '../../testing/process.ts';
import { audit, waitForVerdicts } from './audit.ts';
import { Crowd } from './crowd.ts';
import { mixture } from './programs.ts';

const server = (await findBackends()).find((backend) => backend.name === 'server');
const secret = '0123456789abcdef0123456789abcdef';
const submissions = 60;

/** A fixed sample of what `npm run faults` does at length: one server, two workers, one of which is killed, and every connection cut. */
test.runIf(server)(
  'a killed worker and a database that is away lose nothing, double nothing and answer nothing wrong',
  { timeout: 90_000 },
  async () => {
    const [{ database, options, remove }, bank] = await Promise.all([server!.create(), loadBank()]);
    const { prisma } = database;
    const grader = createGrader({ bank, seedSecret: secret, concurrency: 1 });
    const env = { NODE_ENV: 'test', LOG_LEVEL: 'silent', TRUST_PROXY: 'true', APP_GRADES: 'false' };
    const app = await buildApp({ env: readEnv(env), database, bank, grader, authSecret: secret, version: '0.0.0', web: false });
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const own = { DATABASE_URL: options.databaseUrl ?? '', DATA_DIR: options.dataFolder, SEED_SECRET: secret };
    const workers = await Promise.all([startWorker(own), startWorker(own)]);
    try {
      const crowd = new Crowd({ urls: [url], programs: await mixture(bank, secret) });
      const isSent = (count: number) => expect.poll(() => crowd.acknowledged, { timeout: 60_000, interval: 10 }).toBeGreaterThan(count);
      await crowd.enter(6);
      const sending = crowd.send(() => crowd.sent.length >= submissions);
      await isSent(submissions / 3);
      await workers[0]?.kill('SIGKILL');
      await isSent(submissions / 2);
      await prisma.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
      await sending;
      await waitForVerdicts(prisma, 60_000);

      expect(crowd.faults).toEqual([]);
      expect(await audit(prisma, crowd.sent)).toMatchObject({ lost: 0, without: 0, wrong: 0, doubled: 0, jobsLeft: 0 });
      expect(crowd.acknowledged).toBeGreaterThanOrEqual(submissions);
      // Whoever was cut off goes on by itself.
      expect(await workers[1]?.kill('SIGTERM')).toBe(0);
    } finally {
      await Promise.all(workers.map((worker) => worker.kill('SIGKILL')));
      await app.close();
      await (await grader).close();
      await remove();
    }
  },
);
