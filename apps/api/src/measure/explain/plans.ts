import type { SqlDriverAdapter, SqlQuery } from '@prisma/driver-adapter-utils';
import { z } from 'zod';

/** One node of a plan of PostgreSQL, and what is below it. */
interface Node {
  'Node Type': string;
  'Relation Name'?: string | undefined;
  'Index Name'?: string | undefined;
  'Index Cond'?: string | undefined;
  Plans?: Node[] | undefined;
}
const Node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    'Node Type': z.string(),
    'Relation Name': z.string().optional(),
    'Index Name': z.string().optional(),
    'Index Cond': z.string().optional(),
    Plans: z.array(Node).optional(),
  }),
);
const Explained = z.tuple([z.object({ Plan: Node })]);

/** What a query reads of large tables without knowing where to look: empty is good. */
export async function blindReads(database: SqlDriverAdapter, query: SqlQuery, large: ReadonlySet<string>): Promise<string[]> {
  const { rows } = await database.queryRaw({ ...query, sql: `EXPLAIN (FORMAT JSON) ${query.sql}` });
  const cell = rows[0]?.[0];
  const [{ Plan }] = Explained.parse(typeof cell === 'string' ? JSON.parse(cell) : cell);
  return blindNodes(Plan, large, false);
}

/** A scan of the whole table, or of a whole index where nothing ends it early. */
function blindNodes(node: Node, large: ReadonlySet<string>, isLimited: boolean): string[] {
  const table = node['Relation Name'] ?? '';
  const type = node['Node Type'];
  const isWhole = type === 'Seq Scan' || (/^Index (Only )?Scan/.test(type) && node['Index Cond'] === undefined && !isLimited);
  const own = large.has(table) && isWhole ? [`${type} on ${table}`] : [];
  return [...own, ...(node.Plans ?? []).flatMap((plan) => blindNodes(plan, large, isLimited || type === 'Limit'))];
}
