/**
 * `npm run explain -- [--learners 5000] [--submissions 200]`: a million submissions and what belongs to them in a PostgreSQL server of its own;
 * how each query that the product makes is answered there, and how long the pages take that a learner begins with. Exits with 1 where a
 * query reads a large table from end to end, or where the dashboard takes too long.
 */
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadBank } from 'questions';
import { temporaryFolder } from '../../testing/databases.ts';
import { createCluster } from '../faults/cluster.ts';
import { measureQueries } from './measure.ts';

const { values } = parseArgs({
  options: { learners: { type: 'string', default: '5000' }, submissions: { type: 'string', default: '200' } },
});
const large = 10_000;
const visits = 200;
const visitors = 8;
/** Milliseconds within which 95 of 100 visits of the dashboard are answered. */
const dashboardMs = 50;

const cluster = await createCluster();
const dataFolder = await temporaryFolder();
let exitCode = 1;
try {
  const url = await cluster.createDatabase('explain');
  const size = { learners: Number(values.learners), submissions: Number(values.submissions), large, visits, visitors };
  const begin = Date.now();
  const { rows, queries, blind, pages } = await measureQueries(url, dataFolder, await loadBank(), size);
  console.log(`${cluster.version}, ${((Date.now() - begin) / 1000).toFixed(0)} s\n`);
  for (const { table, rows: count } of rows) console.log(`${String(count).padStart(9)}  ${table}`);
  console.log(`\n${queries} different queries; that read a table of ${large} rows or more from end to end: ${blind.length}`);
  for (const { sql, reads } of blind) console.log(`  ${reads.join(', ')}\n    ${sql.slice(0, 600)}`);
  console.log(`\n${'milliseconds'.padEnd(20)}    p50    p95    max  quiet    cpu`);
  for (const { path, ...times } of pages) {
    console.log(
      `${path.padEnd(20)} ${[times.p50, times.p95, times.max, times.quiet, times.cpu].map((time) => time.toFixed(1).padStart(6)).join(' ')}`,
    );
  }
  const progress = pages.find(({ path }) => path === '/api/progress');
  exitCode = blind.length === 0 && progress !== undefined && progress.p95 < dashboardMs ? 0 : 1;
} finally {
  await cluster.remove();
  await rm(dataFolder, { recursive: true, force: true });
}
process.exit(exitCode);
