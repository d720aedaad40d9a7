import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlMigrationAwareDriverAdapterFactory, SqlQuery } from '@prisma/driver-adapter-utils';
import { PrismaClient } from '../generated/client.ts';
import { StartupError } from '../startup-error.ts';
import { listened } from './listened.ts';
import { migrate } from './migrations.ts';
import { SteadyClient } from './steady-client.ts';

export type Prisma = PrismaClient;

/** Milliseconds that a transaction waits for its turn, and that it may take: on the embedded database there is one at a time. */
const transactionWaitMs = 15_000;
const transactionMs = 30_000;

/** Milliseconds for a connection to a server, and for a free one among those that there are. */
const connectMs = 5_000;

export interface Database {
  prisma: Prisma;
  kind: 'embedded' | 'server';
  /** Of the server; null where the database is embedded. */
  url: string | null;
  /** Names of the migrations that this opening applied. */
  applied: string[];
  close: () => Promise<void>;
}

export interface DatabaseOptions {
  /** A PostgreSQL server; without one the database is embedded. */
  databaseUrl: string | undefined;
  dataFolder: string;
  /** The schema of a server's database; tests give each its own. */
  schema?: string;
  /** Is told every query of the client; for who measures them. */
  onQuery?: (query: SqlQuery) => void;
}

/** Opens the database and brings it up to date. Throws StartupError. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.databaseUrl === undefined ? openEmbeddedDatabase(options.dataFolder) : openServer(options.databaseUrl, options);
}

async function openEmbeddedDatabase(folder: string): Promise<Database> {
  // Loaded here: a deployment with a server needs no PostgreSQL of its own.
  const { openEmbedded } = await import('./embedded.ts');
  const { factory, close } = await openEmbedded(folder);
  try {
    return await connected(factory, null, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function openServer(url: string, { schema = 'public', onQuery }: DatabaseOptions): Promise<Database> {
  // The adapter drops the offset of an instant when it reads one: the session's zone must be UTC.
  const pg = new PrismaPg(
    {
      connectionString: url,
      connectionTimeoutMillis: connectMs,
      Client: SteadyClient,
      options: `-c timezone=UTC -c search_path=${schema}`,
    },
    { schema },
  );
  const factory = onQuery ? listened(pg, onQuery) : pg;
  try {
    return await connected(factory, url, async () => {});
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw new StartupError(
      `The database server of DATABASE_URL (${describeServer(url)}) cannot be used: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

async function connected(
  factory: SqlMigrationAwareDriverAdapterFactory,
  url: string | null,
  closeFiles: () => Promise<void>,
): Promise<Database> {
  const applied = await migrate(factory);
  const prisma = new PrismaClient({
    adapter: factory,
    transactionOptions: { maxWait: transactionWaitMs, timeout: transactionMs },
    // Its longer messages hold what was to be written, such as a program.
    errorFormat: 'minimal',
  });
  return {
    prisma,
    kind: url === null ? 'embedded' : 'server',
    url,
    applied,
    async close() {
      await prisma.$disconnect();
      await closeFiles();
    },
  };
}

/** Host and name, without user or password. */
function describeServer(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
