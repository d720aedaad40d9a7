import { execFileSync } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadBank } from 'questions';
import { expect, test } from 'vitest';
import { generateRows } from '../measure/explain/rows.ts';
import { findBackends, temporaryFolder } from '../testing/databases.ts';
import { openDatabase, type Prisma } from './open.ts';
import { stateOfAll } from './move.ts';

const backends = await findBackends();
const server = backends.find((backend) => backend.name === 'server');
const hasTools = ['pg_dump', 'pg_restore'].every((tool) => {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

const fill = async (prisma: Prisma) => generateRows(prisma, await loadBank(), { learners: 2, submissions: 10 });

test.runIf(server && hasTools)('a dump of a server, restored into an empty database, is the same rows', { timeout: 300_000 }, async () => {
  const [source, target, folder] = [await server!.create(), await server!.create(), await temporaryFolder()];
  try {
    await fill(source.database.prisma);
    const before = await stateOfAll(source.database.prisma);
    const file = join(folder, 'descent.dump');
    const [from, to] = [source.options.databaseUrl ?? '', target.options.databaseUrl ?? ''];
    execFileSync('pg_dump', ['--format=custom', `--file=${file}`, from]);
    await target.database.prisma.$executeRaw`DROP SCHEMA public CASCADE`;
    await target.database.prisma.$executeRaw`CREATE SCHEMA public`;
    execFileSync('pg_restore', ['--no-owner', '--exit-on-error', `--dbname=${to}`, file]);
    const restored = await openDatabase(target.options);
    expect(restored.applied).toEqual([]);
    expect(await stateOfAll(restored.prisma)).toEqual(before);
    expect(before.find(({ table }) => table === 'submissions')?.rows).toBe(20);
    await restored.close();
  } finally {
    await Promise.all([source.remove(), target.remove(), rm(folder, { recursive: true, force: true })]);
  }
});

test('a copy of the folder of an embedded database, made while it is stopped, is the same rows', { timeout: 300_000 }, async () => {
  const [source, folder] = [await backends[0]!.create(), await temporaryFolder()];
  try {
    await fill(source.database.prisma);
    const before = await stateOfAll(source.database.prisma);
    await source.database.close();
    await cp(source.options.dataFolder, folder, { recursive: true });
    const restored = await openDatabase({ databaseUrl: undefined, dataFolder: folder });
    expect(await stateOfAll(restored.prisma)).toEqual(before);
    await restored.close();
  } finally {
    await Promise.all([source.options.dataFolder, folder].map((one) => rm(one, { recursive: true, force: true })));
  }
});
