import { existsSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { StartupError } from '../startup-error.ts';
import { lockFolder } from './folder-lock.ts';

/** The major version of PostgreSQL inside the pinned PGlite; its files are read by that version alone. */
const embeddedMajor = '17';

export interface EmbeddedDatabase {
  factory: SqlMigrationAwareDriverAdapterFactory;
  close: () => Promise<void>;
}

/** Opens PostgreSQL in this process, with its files in `<folder>/postgres`. Throws StartupError where the folder is taken, foreign or broken. */
export async function openEmbedded(folder: string): Promise<EmbeddedDatabase> {
  const unlock = lockFolder(folder);
  try {
    const files = join(folder, 'postgres');
    if (existsSync(files)) await checkVersion(files);
    else await createFiles(files);
    const client = await openFiles(files);
    return {
      factory: withAwaitedScripts(new PrismaPGlite(client), client),
      async close() {
        await client.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function checkVersion(files: string): Promise<void> {
  const version = await readFile(join(files, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version === null) throw new StartupError(`${files} is no database: it has no PG_VERSION. ${wayOut(files)}`);
  if (version.trim() === embeddedMajor) return;
  throw new StartupError(
    `${files} was written by PostgreSQL ${version.trim()}, and this release embeds PostgreSQL ${embeddedMajor}. ` +
      `Export your data with the release that wrote it, then move the folder away and start again.`,
  );
}

/** Made beside its place and renamed: a start that is killed half way leaves nothing that looks like a database. */
async function createFiles(files: string): Promise<void> {
  const draft = `${files}.new`;
  await rm(draft, { recursive: true, force: true });
  const client = await openFiles(draft);
  await client.close();
  await rename(draft, files);
}

async function openFiles(files: string): Promise<PGlite> {
  try {
    const client = await PGlite.create(files);
    // The adapter writes instants without an offset and drops the offset when it reads them.
    await client.exec("SET TIME ZONE 'UTC'");
    return client;
  } catch (error) {
    throw new StartupError(`${files} cannot be opened: ${error instanceof Error ? error.message : String(error)}. ${wayOut(files)}`);
  }
}

const wayOut = (files: string): string =>
  `Restore it from a copy, or move it away (for example to ${files}.broken) to begin with an empty database.`;

/** The adapter does not wait for a script: a migration that fails would count as applied, and its error would end the process. */
function withAwaitedScripts(inner: PrismaPGlite, client: PGlite): SqlMigrationAwareDriverAdapterFactory {
  const wrap = async (connect: () => ReturnType<PrismaPGlite['connect']>) => {
    const adapter = await connect();
    adapter.executeScript = async (script) => {
      await client.exec(script);
    };
    return adapter;
  };
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: () => wrap(() => inner.connect()),
    connectToShadowDb: () => inner.connectToShadowDb(),
  };
}
