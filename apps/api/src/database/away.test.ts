import { expect, test } from 'vitest';
import { findBackends } from '../testing/databases.ts';
import { isDatabaseAway } from './away.ts';
import { openDatabase } from './open.ts';

const server = (await findBackends()).find((backend) => backend.name === 'server');

test.runIf(server)('a lost connection is told from a query that is wrong', { timeout: 120_000 }, async () => {
  const { options, database, remove } = await server!.create();
  const { prisma } = database;
  const other = await openDatabase(options);
  try {
    const failing = (work: Promise<unknown>) =>
      work.then(
        () => null,
        (error: unknown) => error,
      );
    const slow = failing(prisma.$queryRaw`SELECT 1 FROM pg_sleep(120)`);
    const inside = failing(prisma.$transaction((tx) => tx.$queryRaw`SELECT 1 FROM pg_sleep(120)`));
    const sleeping = () =>
      other.prisma
        .$queryRaw`SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%pg_sleep(120)%' AND pid <> pg_backend_pid()`;
    await expect.poll(sleeping, { timeout: 30_000 }).toHaveLength(2);
    await other.prisma
      .$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    expect(isDatabaseAway(await slow)).toBe(true);
    expect(isDatabaseAway(await inside)).toBe(true);
    // And it goes on with new connections.
    expect(await prisma.user.count()).toBe(0);

    expect(isDatabaseAway(await failing(prisma.$queryRaw`SELECT nothing FROM nowhere`))).toBe(false);
    expect(isDatabaseAway(await failing(prisma.user.findUniqueOrThrow({ where: { id: 'nobody' } })))).toBe(false);
    expect(isDatabaseAway(null)).toBe(false);
  } finally {
    await other.close();
    await remove();
  }
});

test('what the driver and the system say of a server that is not there, however deep it is wrapped', () => {
  const wrapped = (error: Error) => new Error('a query failed', { cause: new Error('the adapter failed', { cause: error }) });
  for (const sentence of ['timeout expired', 'Connection terminated unexpectedly', 'database "x" is not currently accepting connections']) {
    expect(isDatabaseAway(wrapped(new Error(sentence))), sentence).toBe(true);
  }
  for (const code of ['57P01', '57P03', 'ECONNRESET', 'EAI_AGAIN', 'ERR_STREAM_DESTROYED', 'P1001', 'P1017', 'P2024', 'P2028']) {
    expect(isDatabaseAway(wrapped(Object.assign(new Error('x'), { code }))), code).toBe(true);
  }
  for (const code of ['23503', '23505', 'P2002', 'P2025']) {
    expect(isDatabaseAway(wrapped(Object.assign(new Error('x'), { code }))), code).toBe(false);
  }
});
