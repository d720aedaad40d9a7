import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StartupError } from '../startup-error.ts';
import { findBackends, temporaryFolder } from '../testing/databases.ts';
import { openEmbedded, type EmbeddedDatabase } from './embedded.ts';
import { migrate, migrationsFolder, readMigrations } from './migrations.ts';
import { missingSql } from './new-migration.ts';
import { openDatabase } from './open.ts';

test('the migrations lead to the schema: nothing is missing', { timeout: 120_000 }, async () => {
  expect(await missingSql()).toBe('');
});

describe('on an embedded database', () => {
  let folder: string;
  let database: EmbeddedDatabase;
  beforeEach(async () => {
    folder = await temporaryFolder();
    database = await openEmbedded(join(folder, 'data'));
  });
  afterEach(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function withMigration(sql: string): Promise<string> {
    const copy = join(folder, 'migrations');
    await cp(migrationsFolder, copy, { recursive: true });
    await mkdir(join(copy, '99990101000000_next'));
    await writeFile(join(copy, '99990101000000_next', 'migration.sql'), sql);
    return copy;
  }

  test('a second start applies nothing, a new migration is applied alone', { timeout: 120_000 }, async () => {
    const first = await migrate(database.factory);
    expect(first.length).toBeGreaterThan(0);
    expect(await migrate(database.factory)).toEqual([]);
    expect(await migrate(database.factory, await withMigration('CREATE TABLE later (id INTEGER);'))).toEqual(['99990101000000_next']);
  });

  test('a migration that fails stops the start, and does not count as applied', { timeout: 120_000 }, async () => {
    await migrate(database.factory);
    const copy = await withMigration('ALTER TABLE nowhere ADD COLUMN x INTEGER;');
    await expect(migrate(database.factory, copy)).rejects.toThrow(StartupError);
    await expect(migrate(database.factory, copy)).rejects.toThrow(/99990101000000_next/);
  });
});

const server = (await findBackends()).find((backend) => backend.name === 'server');

test.runIf(server)('three processes that start at once on an empty server migrate it once', { timeout: 120_000 }, async () => {
  const { options, database, remove } = await server!.create();
  try {
    await database.prisma.$executeRawUnsafe('DROP SCHEMA public CASCADE');
    await database.prisma.$executeRawUnsafe('CREATE SCHEMA public');
    const opened = await Promise.all([1, 2, 3].map(() => openDatabase(options)));
    const names = (await readMigrations()).map(({ name }) => name);
    expect(opened.flatMap((one) => one.applied)).toEqual(names);
    // Held on, the lock would keep out every process that starts later.
    const locks = await opened[0]!.prisma.$queryRaw<{ pid: number }[]>`
      SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    expect(locks).toEqual([]);
    await Promise.all(opened.map((one) => one.close()));
  } finally {
    await remove();
  }
});
