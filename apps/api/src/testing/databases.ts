import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readMigrations } from '../database/migrations.ts';
import { SteadyClient } from '../database/steady-client.ts';
import { openDatabase, type Database, type DatabaseOptions } from '../database/open.ts';
import { projectFolder } from '../env.ts';

/** A database of a test's own, that is gone afterwards. */
export interface TestDatabase {
  database: Database;
  options: DatabaseOptions;
  remove: () => Promise<void>;
}

export interface Backend {
  name: string;
  create: () => Promise<TestDatabase>;
}

/** The server that tests may use: TEST_DATABASE_URL, or one on this machine that lets anybody in. */
const candidates = process.env.TEST_DATABASE_URL
  ? [process.env.TEST_DATABASE_URL]
  : ['postgresql://postgres@127.0.0.1:5432/postgres', `postgresql://root@127.0.0.1:5432/postgres`];

const embedded: Backend = {
  name: 'embedded',
  async create() {
    const folder = await temporaryFolder();
    await cp(await emptyDatabase(), join(folder, 'postgres'), { recursive: true });
    const options = { databaseUrl: undefined, dataFolder: folder };
    const database = await openDatabase(options);
    return {
      database,
      options,
      async remove() {
        await database.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  },
};

/** An embedded database with every migration and no rows, made once for each state of the migrations: making one takes seconds, copying it does not. */
export async function emptyDatabase(): Promise<string> {
  const { version } = PackageFile.parse(
    JSON.parse(await readFile(new URL('../package.json', import.meta.resolve('@electric-sql/pglite')), 'utf8')),
  );
  const state = createHash('sha256')
    .update(JSON.stringify([version, await readMigrations()]))
    .digest('hex');
  const folder = join(projectFolder, 'node_modules', '.cache', `empty-database-${state.slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  const draft = await temporaryFolder();
  await (await openDatabase({ databaseUrl: undefined, dataFolder: draft })).close();
  const unfinished = `${folder}.${process.pid}`;
  await cp(join(draft, 'postgres'), unfinished, { recursive: true });
  // Of two test files that make it at once the second finds it there.
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
  await rm(draft, { recursive: true, force: true });
  return folder;
}

const PackageFile = z.object({ version: z.string() });

const serverAt = (url: string): Backend => ({
  name: 'server',
  async create() {
    const name = `descent_test_${randomBytes(6).toString('hex')}`;
    await administer(url, `CREATE DATABASE ${name}`);
    const own = new URL(url);
    own.pathname = `/${name}`;
    const options = { databaseUrl: own.href, dataFolder: await temporaryFolder() };
    const database = await openDatabase(options);
    return {
      database,
      options,
      async remove() {
        await database.close();
        await administer(url, `DROP DATABASE ${name} WITH (FORCE)`);
        await rm(options.dataFolder, { recursive: true, force: true });
      },
    };
  },
});

/** Takes a server's database away and gives it back: as long as it is away, whoever is connected is cut off and nobody connects. */
export function switchFor({ options }: TestDatabase) {
  const url = new URL(options.databaseUrl ?? '');
  const name = url.pathname.slice(1);
  url.pathname = '/postgres';
  return async (isThere: boolean): Promise<void> => {
    await administer(url.href, `ALTER DATABASE ${name} ALLOW_CONNECTIONS ${isThere}`);
    if (!isThere) await administer(url.href, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
  };
}

/** The embedded database, and a server where one is found; a server that is named and cannot be reached is an error. */
export async function findBackends(): Promise<Backend[]> {
  for (const url of candidates) {
    try {
      await administer(url, 'SELECT 1');
      return [embedded, serverAt(url)];
    } catch (error) {
      if (process.env.TEST_DATABASE_URL) throw error;
    }
  }
  return [embedded];
}

export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'descent-api-'));

/** Milliseconds for a connection: enough on a machine that is busy. */
const connectMs = 15_000;

async function administer(url: string, sql: string): Promise<void> {
  const client = new SteadyClient({ connectionString: url, connectionTimeoutMillis: connectMs });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
