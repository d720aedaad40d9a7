import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { StartupError } from '../startup-error.ts';
import { openDatabase, type Database, type Prisma } from './open.ts';

/** What a table holds: two tables with the same rows, in whatever order, have the same sum. */
export interface TableState {
  table: string;
  rows: number;
  checksum: string;
}

type Transaction = Parameters<Parameters<Prisma['$transaction']>[0]>[0];

/** Belongs to an installation: its migrations, and the signs of life of its workers. */
const notMoved = ['_prisma_migrations', 'workers'];
/** Rows that are read and written at a time: a report has up to 32 KB. */
const batchRows = 200;
/** Milliseconds that the whole may take. */
const moveMs = 24 * 60 * 60 * 1000;

/** A folder of an embedded installation, or the address of a database on a server. */
export async function openPlace(place: string, { mustExist }: { mustExist: boolean }): Promise<Database> {
  if (/^postgres(ql)?:\/\//.test(place)) return openDatabase({ databaseUrl: place, dataFolder: '' });
  const dataFolder = resolve(place);
  if (mustExist && !existsSync(join(dataFolder, 'postgres')))
    throw new StartupError(`${dataFolder} holds no installation: it has no folder 'postgres'.`);
  return openDatabase({ databaseUrl: undefined, dataFolder });
}

/**
 * Copies every row of one database into another that has none, and compares both. All or nothing: where anything differs or fails, the
 * target stays empty. Both are at the newest migration, because opening brings them there; the rows are one moment's of the source.
 */
export async function moveRows(from: Prisma, to: Prisma): Promise<TableState[]> {
  return from.$transaction(
    async (source) => {
      await source.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY`;
      return to.$transaction((target) => copyAll(source, target), { timeout: moveMs });
    },
    { timeout: moveMs },
  );
}

/** What every table holds. */
export const stateOfAll = (prisma: Prisma): Promise<TableState[]> =>
  prisma.$transaction(async (tx) => {
    const states: TableState[] = [];
    for (const table of await tablesInOrder(tx)) states.push(await stateOf(tx, table));
    return states;
  });

async function copyAll(source: Transaction, target: Transaction): Promise<TableState[]> {
  const tables = await tablesInOrder(source);
  await refuseRows(target, tables);
  for (const table of tables) await copyRows(source, target, table);
  await continueSequences(target, tables);
  const states: TableState[] = [];
  for (const table of tables) {
    const [before, after] = [await stateOf(source, table), await stateOf(target, table)];
    if (before.rows !== after.rows || before.checksum !== after.checksum) {
      throw new StartupError(
        `${table} differs after copying: ${before.rows} rows (${before.checksum}), and ${after.rows} rows (${after.checksum}).`,
      );
    }
    states.push(after);
  }
  return states;
}

async function refuseRows(target: Transaction, tables: string[]): Promise<void> {
  for (const table of tables) {
    const { rows } = await stateOf(target, table);
    if (rows > 0) throw new StartupError(`The target is not empty: its table ${table} has ${rows} rows. Nothing was written.`);
  }
}

const Names = z.array(z.object({ name: z.string(), needs: z.array(z.string()) }));

/** The tables, each after those that it refers to. */
async function tablesInOrder(source: Transaction): Promise<string[]> {
  const found = Names.parse(
    await source.$queryRaw`
      SELECT own.relname::text AS name, coalesce(array_agg(other.relname::text) FILTER (WHERE other.oid <> own.oid), '{}') AS needs
      FROM pg_class own
      LEFT JOIN pg_constraint key ON key.conrelid = own.oid AND key.contype = 'f'
      LEFT JOIN pg_class other ON other.oid = key.confrelid
      WHERE own.relkind = 'r' AND own.relnamespace = 'public'::regnamespace
      GROUP BY own.relname ORDER BY own.relname`,
  );
  const left = new Map(found.filter(({ name }) => !notMoved.includes(name)).map(({ name, needs }) => [name, needs]));
  const ordered: string[] = [];
  while (left.size > 0) {
    const ready = [...left].filter(([, needs]) => needs.every((need) => !left.has(need))).map(([name]) => name);
    if (ready.length === 0) throw new Error(`tables that refer to each other in a circle: ${[...left.keys()].join(', ')}`);
    for (const name of ready) left.delete(name);
    ordered.push(...ready);
  }
  return ordered;
}

const Texts = z.array(z.object({ text: z.string() }));

/** Rows travel as JSON that PostgreSQL writes and PostgreSQL reads: no value passes through another language's numbers or dates. */
async function copyRows(source: Transaction, target: Transaction, table: string): Promise<void> {
  await source.$executeRawUnsafe(`DECLARE moving NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS text FROM "${table}" t`);
  for (;;) {
    const rows = Texts.parse(await source.$queryRawUnsafe(`FETCH ${batchRows} FROM moving`));
    if (rows.length === 0) break;
    const json = `[${rows.map(({ text }) => text).join(',')}]`;
    await target.$executeRawUnsafe(`INSERT INTO "${table}" SELECT * FROM json_populate_recordset(NULL::"${table}", $1::text::json)`, json);
  }
  await source.$executeRawUnsafe('CLOSE moving');
}

const Columns = z.array(z.object({ column: z.string() }));

/** What is numbered goes on after the last number. */
async function continueSequences(target: Transaction, tables: string[]): Promise<void> {
  for (const table of tables) {
    const columns = Columns.parse(
      await target.$queryRaw`
        SELECT column_name::text AS column FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = ${table} AND column_default LIKE 'nextval(%'`,
    );
    for (const { column } of columns) {
      await target.$executeRawUnsafe(
        `SELECT setval(pg_get_serial_sequence('"${table}"', '${column}'), coalesce(max("${column}"), 1), max("${column}") IS NOT NULL) FROM "${table}"`,
      );
    }
  }
}

const State = z.array(z.object({ rows: z.number(), checksum: z.string() }));

/** The sum of a hash of every row: whatever order they stand in. */
async function stateOf(database: Transaction, table: string): Promise<TableState> {
  const [state] = State.parse(
    await database.$queryRawUnsafe(
      `SELECT count(*)::int AS rows, coalesce(sum(('x' || left(md5(row_to_json(t)::text), 15))::bit(60)::bigint), 0)::text AS checksum FROM "${table}" t`,
    ),
  );
  if (!state) throw new Error(`${table} cannot be counted`);
  return { table, ...state };
}
