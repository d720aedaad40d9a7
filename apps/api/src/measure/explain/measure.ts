import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlQuery } from '@prisma/driver-adapter-utils';
import { createGrader } from 'grader';
import type { Bank } from 'questions';
import { z } from 'zod';
import { buildApp } from '../../app.ts';
import { openDatabase } from '../../database/open.ts';
import { readEnv } from '../../env.ts';
import { limits } from '../../limits.ts';
import type { Browser } from '../../testing/browser.ts';
import { blindReads } from './plans.ts';
import { generateRows } from './rows.ts';
import { administer, readEverything, workThrough } from './visits.ts';

interface Size {
  learners: number;
  /** Of each learner. */
  submissions: number;
  /** Rows from which a table is large. */
  large: number;
  /** How often each page is asked for, and by how many learners in turn. */
  visits: number;
  visitors: number;
}

interface Found {
  rows: { table: string; rows: number }[];
  /** Queries that were made, and what those read blindly that do. */
  queries: number;
  blind: { sql: string; reads: string[] }[];
  pages: ({ path: string } & Times)[];
}

/** Milliseconds until the answer; `quiet` is the p95 of the quietest fifth of the visits, in their order, and `cpu` what this process computed for one. */
interface Times {
  p50: number;
  p95: number;
  max: number;
  quiet: number;
  cpu: number;
}

const secret = '0123456789abcdef0123456789abcdef';
/** What the pages that a learner begins with ask for. */
const dashboard = ['/api/progress', '/api/plan', '/api/review', '/api/mastery', '/api/questions', '/api/submissions'];

/** Fills an empty database, uses every route as a learner among many, and looks at how each query that was made is answered. */
export async function measureQueries(databaseUrl: string, dataFolder: string, bank: Bank, size: Size): Promise<Found> {
  const made = new Map<string, SqlQuery>();
  const database = await openDatabase({ databaseUrl, dataFolder, onQuery: (query) => made.set(query.sql, query) });
  const grader = await createGrader({ bank, seedSecret: secret });
  const env = readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent', TRUST_PROXY: 'true' });
  const app = await buildApp({ env, database, bank, grader: Promise.resolve(grader), authSecret: secret, version: '0.0.0', web: false });
  await app.ready();
  try {
    const learners: Awaited<ReturnType<typeof workThrough>>[] = [];
    for (let i = 0; i < size.visitors; i++) learners.push(await workThrough(app, bank));
    await generateRows(database.prisma, bank, size);
    made.clear();
    const [first] = learners;
    if (!first) throw new Error('there are no learners');
    const members = Math.min(limits.classMembers, Math.ceil(size.learners / 10));
    const account = await administer(app, database.prisma, first.browser, members);
    await readEverything(app, first.browser, { ...first.fillings, ...account });
    await workThrough(app, bank);
    const queries = [...made.values()].filter(({ sql }) => /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)/i.test(sql));
    const browsers = learners.map(({ browser }) => browser);
    const pages = [];
    for (const path of dashboard) pages.push({ path, ...(await timesOf(browsers, path, size.visits)) });
    return { ...(await explainAll(databaseUrl, queries, size.large)), pages };
  } finally {
    await app.close();
    await grader.close();
    await database.close();
  }
}

const Counts = z.array(z.tuple([z.string(), z.coerce.number()]));

async function explainAll(url: string, queries: SqlQuery[], large: number): Promise<Pick<Found, 'rows' | 'queries' | 'blind'>> {
  const adapter = await new PrismaPg({ connectionString: url, options: '-c timezone=UTC' }).connect();
  try {
    const counts = await adapter.queryRaw({
      sql: `SELECT relname::text, reltuples::bigint FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples >= 1 ORDER BY 2 DESC`,
      args: [],
      argTypes: [],
    });
    const rows = Counts.parse(counts.rows).map(([table, count]) => ({ table, rows: count }));
    const largeTables = new Set(rows.filter((one) => one.rows >= large).map(({ table }) => table));
    const blind = [];
    for (const query of queries) {
      const reads = await blindReads(adapter, query, largeTables);
      if (reads.length > 0) blind.push({ sql: query.sql, reads });
    }
    return { rows, queries: queries.length, blind };
  } finally {
    await adapter.dispose();
  }
}

/** One after the other, so that what is measured is the answer and not a queue. */
async function timesOf(browsers: Browser[], path: string, visits: number): Promise<Times> {
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let i = 0; i < visits; i++) {
    // Each comes from an address of its own: it is not the limit by address that is measured.
    const headers = { 'x-forwarded-for': `10.1.${Math.floor(i / 250)}.${(i % 250) + 1}` };
    const begin = performance.now();
    const { statusCode, body } = await browsers[i % browsers.length]!.get(path, headers);
    times.push(performance.now() - begin);
    if (statusCode !== 200) throw new Error(`GET ${path}: ${statusCode} ${body}`);
  }
  const { user, system } = process.cpuUsage(before);
  const fifth = Math.ceil(visits / 5);
  const fifths = Array.from({ length: Math.ceil(visits / fifth) }, (_, i) => times.slice(i * fifth, (i + 1) * fifth));
  return {
    p50: shareOf(times, 0.5),
    p95: shareOf(times, 0.95),
    max: Math.max(...times),
    quiet: Math.min(...fifths.map((some) => shareOf(some, 0.95))),
    cpu: (user + system) / 1000 / visits,
  };
}

function shareOf(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
