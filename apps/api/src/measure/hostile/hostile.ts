/**
 * `npm run hostile:http -- [--requests 10000] [--seed N]`: requests made from the OpenAPI document, valid, nearly valid and hostile, against
 * every route of a server on a database of its own. Prints how each route answered. Exits with 1 where an answer is a fault of ours, rows of
 * another user changed, or fewer than 30 % reached a handler.
 */
import { parseArgs } from 'node:util';
import { findBackends } from '../../testing/databases.ts';
import { createTestServer } from '../../testing/server.ts';
import { attack } from './attack.ts';

const { values } = parseArgs({ options: { requests: { type: 'string', default: '10000' }, seed: { type: 'string' } } });
const requests = Number(values.requests);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const leastHandled = 0.3;

const backends = await findBackends();
const server = await createTestServer(backends.at(-1)!, { env: { TRUST_PROXY: 'true' } });
const begin = performance.now();
const { counts, handled, unreached, faults } = await attack(server, { requests, seed });
const seconds = (performance.now() - begin) / 1000;
await server.remove();

const statuses = [...new Set([...counts.values()].flatMap((byStatus) => [...byStatus.keys()]))].sort((a, b) => a - b);
const width = Math.max(...[...counts.keys()].map((name) => name.length));
console.log(`${''.padEnd(width)} ${statuses.map((status) => String(status).padStart(6)).join('')}`);
for (const [name, byStatus] of [...counts].sort(([a], [b]) => a.localeCompare(b))) {
  console.log(`${name.padEnd(width)} ${statuses.map((status) => String(byStatus.get(status) ?? '').padStart(6)).join('')}`);
}
const share = handled / requests;
console.log(`\n${requests} requests to ${counts.size} routes in ${seconds.toFixed(0)} s, database: ${backends.at(-1)!.name}, seed ${seed}`);
console.log(`${handled} (${(100 * share).toFixed(1)} %) reached a handler that did not miss a row; ${faults.length} faults`);
for (const fault of faults.slice(0, 20)) console.log(`FAULT ${fault}`);
for (const route of unreached) console.log(`no handler was reached: ${route}`);
if (share < leastHandled) console.log(`FAULT fewer than ${100 * leastHandled} % reached a handler`);
process.exit(faults.length > 0 || share < leastHandled ? 1 : 0);
