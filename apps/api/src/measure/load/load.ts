/**
 * `npm run load -- [--seconds 60] [--learners 40] [--pause 500] [--workers 1] [--saturate 10]`: a server, workers and a PostgreSQL database
 * of their own on this machine, and learners who read, answer, run, submit and look at their progress. Afterwards more is submitted than can
 * be graded, until it is refused, and then one more submission, which must pass at once. Prints throughput, times by route and memory over
 * time. Exits with 1 where an answer was a fault, a refusal did not say when to come back, a process ended, or it did not recover.
 */
import { randomUUIDv7 } from 'node:crypto';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadBank } from 'questions';
import { findBackends, temporaryFolder } from '../../testing/databases.ts';
import { freePort, startServer, startWorker } from '../../testing/process.ts';
import { Client, type Sample } from './client.ts';
import { learn, materialOf, submit, verdict } from './learner.ts';
import { memoryTable, timesTable, type Memory } from './tables.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    learners: { type: 'string', default: '40' },
    pause: { type: 'string', default: '500' },
    workers: { type: 'string', default: '1' },
    saturate: { type: 'string', default: '10' },
  },
});
const [seconds, learners, pauseMs, workers, saturateSeconds] = [
  values.seconds,
  values.learners,
  values.pause,
  values.workers,
  values.saturate,
].map(Number);
/** Milliseconds between two looks at the memory. */
const lookMs = 2_000;
/** Learners who do nothing but submit; the limit of gradings is each one's own. */
const flooders = 150;
/** Submissions at once, from whose verdicts follows what the workers can do; fewer than may wait. */
const burst = 450;
/** Before their programs: some hundredths of a second of work, so that grading and not sending is what is short. */
const slowly = 'let sum = 0; for (let i = 0; i < 4e7; i++) sum += i;\n';
/** Milliseconds within which the first of them must be refused. */
const floodMs = 120_000;
/** Milliseconds within which everything that was taken has its verdict, and within which one more has. */
const drainMs = 300_000;
const onceMs = 5_000;
const secret = '0123456789abcdef0123456789abcdef';

const backend = (await findBackends()).find(({ name }) => name === 'server');
if (!backend) throw new Error('a PostgreSQL server is needed: set TEST_DATABASE_URL');
const [{ database, options, remove }, dataFolder, bank] = await Promise.all([backend.create(), temporaryFolder(), loadBank()]);
const { prisma } = database;
const env = {
  DATABASE_URL: options.databaseUrl!,
  DATA_DIR: dataFolder,
  SEED_SECRET: secret,
  AUTH_SECRET: secret,
  LOG_LEVEL: 'error',
  NODE_ENV: 'production',
  TRUST_PROXY: 'true',
};
const server = await startServer({ ...env, APP_GRADES: 'false' });
const watched = new Map([['server', server.url]]);
const parts = await Promise.all(
  Array.from({ length: workers! }, async (_, i) => {
    const port = await freePort();
    watched.set(`worker ${i + 1}`, `http://127.0.0.1:${port}`);
    return startWorker({ ...env, WATCH_PORT: String(port) });
  }),
);
let ended = 0;
for (const part of [server, ...parts]) void part.exited.then(() => (ended += 1));

const begin = performance.now();
const memory: Memory[] = [];
const problems: string[] = [];

/** From what each process says of itself. */
async function look(): Promise<void> {
  for (const [part, url] of watched) {
    const text = await fetch(`${url}/metrics`).then(
      (response) => response.text(),
      () => '',
    );
    const bytes = Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1] ?? Number.NaN);
    const waiting = Number(/^descent_submissions_waiting (\S+)/m.exec(text)?.[1] ?? Number.NaN);
    memory.push({ part, second: (performance.now() - begin) / 1000, bytes, waiting });
  }
}
const looking = setInterval(() => void look(), lookMs);

const material = materialOf(bank);
const clientsFor = (count: number, from: number, samples: Sample[]) =>
  Array.from({ length: count }, (_, i) => new Client(server.url, from + i, (sample) => samples.push(sample)));

/** Requests by kind, with the seconds in which they were made. */
async function measured(name: string, work: (samples: Sample[]) => Promise<void>): Promise<Sample[]> {
  const samples: Sample[] = [];
  const start = performance.now();
  await work(samples);
  console.log(`\n${name}\n${timesTable(samples, (performance.now() - start) / 1000)}`);
  for (const { name: route, status, hasRetryAfter } of samples) {
    if (status === 0) problems.push(`${name}: ${route} was not answered`);
    if (status >= 500 && status !== 503) problems.push(`${name}: ${route} was answered with ${status}`);
    if (status === 503 && !hasRetryAfter) problems.push(`${name}: ${route} was refused without Retry-After`);
  }
  return samples;
}

console.log(
  `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores; 1 server, ${workers} workers, ${learners} learners, a pause of ${pauseMs} ms on average`,
);

await measured(`Mixed traffic, ${seconds} s`, async (samples) => {
  const until = performance.now() + seconds! * 1000;
  const clients = clientsFor(learners!, 1, samples);
  await Promise.all(clients.map((client) => learn(client, material, pauseMs!, () => performance.now() > until)));
  for (const client of clients) client.close();
});
await drained();

await measured(`A burst of ${burst} submissions`, async (samples) => {
  const from = new Date();
  const clients = clientsFor(flooders, 5_000, samples);
  const sendOne = (client: Client, i: number) => submit(client, material.programs[i % material.programs.length]!, randomUUIDv7());
  for (let sent = 0; sent < burst; sent += flooders) await Promise.all(clients.map((client, i) => sendOne(client, sent + i)));
  for (const client of clients) client.close();
  await drained();
  const { _max } = await prisma.submission.aggregate({ where: { submittedAt: { gte: from } }, _max: { gradedAt: true } });
  const graded = await prisma.submission.count({ where: { submittedAt: { gte: from } } });
  const took = ((_max.gradedAt?.getTime() ?? Number.NaN) - from.getTime()) / 1000;
  console.log(
    `\n${graded} graded in ${took.toFixed(1)} s: ${(graded / took).toFixed(1)} a second by ${workers} workers, beside those who sent them`,
  );
});

const flood = await measured(
  `Nothing but submissions, ${flooders} learners without a pause, for ${saturateSeconds} s after the first refusal`,
  async (samples) => {
    let until = performance.now() + floodMs;
    const clients = clientsFor(flooders, 10_000, samples);
    const noteRefusal = (isTaken: boolean) => {
      if (!isTaken) until = Math.min(until, performance.now() + saturateSeconds! * 1000);
    };
    const sendAll = async (client: Client) => {
      for (let i = 0; performance.now() < until; i++) {
        const { task, code } = material.programs[i % material.programs.length]!;
        noteRefusal(await submit(client, { task, code: slowly + code }, randomUUIDv7()));
      }
    };
    await Promise.all(clients.map(sendAll));
    for (const client of clients) client.close();
  },
);
const taken = flood.filter(({ status }) => status === 200).length;
const refused = flood.filter(({ status }) => status === 503).length;
if (refused === 0) problems.push('the flood was never refused: send more, or for longer');
const drainSeconds = await drained();
console.log(`${taken} taken, ${refused} refused with 503; the last verdict ${drainSeconds.toFixed(1)} s after the flood`);

await measured('One more submission, afterwards', async (samples) => {
  const [client] = clientsFor(1, 20_000, samples);
  const id = randomUUIDv7();
  const start = performance.now();
  const isGraded = (await submit(client!, material.programs[0]!, id)) && (await verdict(client!, id));
  if (!isGraded || performance.now() - start > onceMs) problems.push('it did not recover at once');
  client!.close();
});

/** Waits until everything has its verdict; how many seconds that took. */
async function drained(): Promise<number> {
  const start = performance.now();
  while ((await prisma.submission.count({ where: { verdict: null } })) > 0) {
    if (performance.now() - start > drainMs) {
      problems.push('submissions are left without a verdict');
      break;
    }
    await sleep(100);
  }
  return (performance.now() - start) / 1000;
}

await look();
clearInterval(looking);
if (ended > 0) problems.push(`${ended} processes ended`);
const [sizes] = await prisma.$queryRaw<{ bytes: bigint; rows: bigint }[]>`
  SELECT pg_total_relation_size('submissions') AS bytes, (SELECT count(*) FROM submissions) AS rows`;
console.log(`\nResident memory in MB (without the sandbox's children)\n${memoryTable(memory)}`);
console.log(
  `\nA submission takes ${(Number(sizes!.bytes) / Number(sizes!.rows) / 1024).toFixed(1)} KB of the database, its indexes included (${sizes!.rows} rows)`,
);
await Promise.all([server, ...parts].map((part) => part.kill('SIGTERM')));
await remove();
for (const problem of new Set(problems)) console.log(`FAULT ${problem}`);
process.exit(problems.length > 0 ? 1 : 0);
