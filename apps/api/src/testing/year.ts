/**
 * `node apps/api/src/testing/year.ts <file> [days]`: writes the export of somebody who practised for a year, up to today, to be imported
 * where a full dashboard is wanted.
 */
import { writeFile } from 'node:fs/promises';
import { Browser } from './browser.ts';
import { findBackends } from './databases.ts';
import { practise } from './practise.ts';
import { createTestServer } from './server.ts';

const usualDays = 365;
const [file, days = String(usualDays)] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: year.ts <file> [days]');
const [backend] = await findBackends();
if (!backend) throw new Error('there is no database to practise on');
const server = await createTestServer(backend);
const browser = new Browser(server.app);
await practise(server, browser, { until: new Date().toISOString().slice(0, 10), days: Number(days), seed: 7 });
await writeFile(file, (await browser.get('/api/export.json')).body);
await server.remove();
