import { rm } from 'node:fs/promises';
import { loadBank } from 'questions';
import { expect, test } from 'vitest';
import { generateRows } from '../measure/explain/rows.ts';
import { findBackends, temporaryFolder } from '../testing/databases.ts';
import { moveRows, openPlace } from './move.ts';

const backends = await findBackends();
const server = backends.find((backend) => backend.name === 'server');

test.runIf(server)('an installation moves into a server and back, row by row the same', { timeout: 300_000 }, async () => {
  const [embedded, onServer, returned] = await Promise.all([backends[0]!.create(), server!.create(), backends[0]!.create()]);
  const back = returned.database;
  try {
    const { prisma } = embedded.database;
    await generateRows(prisma, await loadBank(), { learners: 2, submissions: 20 });
    // What does not come through every other language's numbers and dates.
    const odd = { stability: 0.1 + 0.2, difficulty: 5e-324, due: new Date('1969-12-31T23:59:59.999Z') };
    await prisma.card.updateMany({ where: { userId: 'made 1' }, data: odd });
    await prisma.submission.updateMany({
      where: { userId: 'made 2' },
      data: { seed: 9007199254740993n, code: '\\ \' " \n\t\u2028 🧮 名', report: { a: [1e21, null] } },
    });

    const there = await moveRows(prisma, onServer.database.prisma);
    expect(there.find(({ table }) => table === 'submissions')).toMatchObject({ rows: 40 });
    expect(there.filter(({ rows }) => rows > 0).length).toBeGreaterThan(10);
    expect(await moveRows(onServer.database.prisma, back.prisma)).toEqual(there);
    const own = { where: { userId: 'made 2' }, orderBy: { sequence: 'asc' } } as const;
    expect(await back.prisma.submission.findMany(own)).toEqual(await prisma.submission.findMany(own));
    expect(await back.prisma.card.findFirst({ where: { userId: 'made 1' } })).toMatchObject(odd);

    // What is numbered goes on behind what came along.
    const last = await prisma.submission.aggregate({ _max: { sequence: true } });
    const data = { userId: 'made 1', id: crypto.randomUUID(), task: 'softmax', revision: 1, code: 'x', activityDay: new Date() };
    for (const moved of [onServer.database.prisma, back.prisma]) {
      expect((await moved.submission.create({ data })).sequence).toBe(last._max.sequence! + 1n);
    }
  } finally {
    await Promise.all([embedded.remove(), onServer.remove(), returned.remove()]);
  }
});

test.runIf(server)('a target with a row in it is refused, and stays as it is', { timeout: 120_000 }, async () => {
  const [source, target] = [await backends[0]!.create(), await server!.create()];
  try {
    await source.database.prisma.user.create({ data: { id: 'a', name: 'a', email: 'a@example.org' } });
    await target.database.prisma.user.create({ data: { id: 'b', name: 'b', email: 'b@example.org' } });
    await expect(moveRows(source.database.prisma, target.database.prisma)).rejects.toThrow(/not empty: its table users has 1 rows/);
    expect(await target.database.prisma.user.findMany()).toMatchObject([{ id: 'b' }]);
  } finally {
    await Promise.all([source.remove(), target.remove()]);
  }
});

test('a folder without an installation is no source', async () => {
  const folder = await temporaryFolder();
  await expect(openPlace(folder, { mustExist: true })).rejects.toThrow(/holds no installation/);
  await rm(folder, { recursive: true, force: true });
});
