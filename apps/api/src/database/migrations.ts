import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { projectFolder } from '../env.ts';
import { StartupError } from '../startup-error.ts';
import { createSchemaEngine } from './schema-engine.ts';

export const migrationsFolder = join(projectFolder, 'prisma', 'migrations');
export const noFilters = { externalTables: [], externalEnums: [] };

interface Migration {
  name: string;
  sql: string;
}

/** Brings the database to the newest migration; where it is there already, one query says so. Returns the names of those applied. */
export async function migrate(factory: SqlMigrationAwareDriverAdapterFactory, folder = migrationsFolder): Promise<string[]> {
  const migrations = await readMigrations(folder);
  if (await isUpToDate(factory, migrations)) return [];
  const connections = tracked(factory);
  const engine = await createSchemaEngine(connections.factory);
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await listFor(folder, migrations),
      filters: noFilters,
    });
    return appliedMigrationNames;
  } catch (error) {
    // Another process may have had the lock, and done it.
    if (await isUpToDate(factory, migrations)) return [];
    throw new StartupError(`The database could not be brought up to date: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    engine.free();
    await connections.dispose();
  }
}

/** The engine leaves its connections open, and with them the advisory lock that keeps other processes out. */
function tracked(inner: SqlMigrationAwareDriverAdapterFactory) {
  const opened: SqlDriverAdapter[] = [];
  const keep = async (connecting: Promise<SqlDriverAdapter>) => {
    const adapter = await connecting;
    opened.push(adapter);
    return adapter;
  };
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: () => keep(inner.connect()),
    connectToShadowDb: () => keep(inner.connectToShadowDb()),
  };
  return { factory, dispose: () => Promise.all(opened.map((adapter) => adapter.dispose())) };
}

/** The migrations of a folder in the order in which they are applied: by name, which begins with a date. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return Promise.all(names.map(async (name) => ({ name, sql: await readFile(join(folder, name, 'migration.sql'), 'utf8') })));
}

/** What the schema engine asks for in place of a folder. */
export async function listFor(folder: string, migrations: Migration[]): Promise<MigrationList> {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: await readFile(join(folder, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

async function isUpToDate(factory: SqlMigrationAwareDriverAdapterFactory, migrations: Migration[]): Promise<boolean> {
  const adapter = await factory.connect();
  try {
    const applied = await appliedChecksums(adapter);
    return migrations.every(({ name, sql }) => applied.get(name) === createHash('sha256').update(sql).digest('hex'));
  } finally {
    await adapter.dispose();
  }
}

/** Checksum of each migration that was finished and not rolled back; empty before the first. */
async function appliedChecksums(adapter: SqlDriverAdapter): Promise<Map<string, string>> {
  const query = (sql: string) => adapter.queryRaw({ sql, args: [], argTypes: [] });
  const table = await query(`SELECT to_regclass('_prisma_migrations')::text`);
  if (table.rows[0]?.[0] === null) return new Map();
  const { rows } = await query(
    'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return new Map(rows.map(([name, checksum]) => [String(name), String(checksum)]));
}
