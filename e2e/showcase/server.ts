import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGrader } from 'grader';
import { loadBank, type Bank } from 'questions';
import { buildApp } from '../../apps/api/src/app.ts';
import { openDatabase, type Prisma } from '../../apps/api/src/database/open.ts';
import { readEnv } from '../../apps/api/src/env.ts';

/** The built product in this process, on data of its own, with a clock that can be set: the same pictures on every day. */
export interface ShowcaseServer {
  url: string;
  bank: Bank;
  prisma: Prisma;
  /** What the server takes for now. */
  clock: { now: Date };
  close: () => Promise<void>;
}

/** Decides which hidden cases are drawn: fixed, so that reports do not change. It guards nothing here. */
const secret = 'the same pictures on every single day';

export async function openShowcase(start: Date): Promise<ShowcaseServer> {
  const folder = await mkdtemp(join(tmpdir(), 'descent-showcase-'));
  const env = readEnv({ NODE_ENV: 'production', DATA_DIR: folder, LOG_LEVEL: 'silent' });
  const [bank, database] = await Promise.all([loadBank(), openDatabase(env)]);
  const grader = await createGrader({ bank, seedSecret: secret });
  const clock = { now: start };
  const app = await buildApp({
    env,
    database,
    bank,
    grader: Promise.resolve(grader),
    authSecret: secret,
    version: 'showcase',
    now: () => clock.now,
  });
  await app.listen({ host: env.host, port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://${env.host}:${port}`,
    bank,
    prisma: database.prisma,
    clock,
    async close() {
      await app.close();
      await grader.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
