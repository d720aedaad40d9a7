/**
 * `npm run faults -- [--submissions 2000] [--learners 40]`: two servers, two workers and a PostgreSQL server of their own, under load, while
 * each of them is killed and started again, and the database is restarted and crashes. Afterwards it counts. Exits with 1 where anything
 * acknowledged was lost, got a wrong verdict or was counted twice.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { loadBank } from 'questions';
import { openDatabase } from '../../database/open.ts';
import { temporaryFolder } from '../../testing/databases.ts';
import { freePort, startServer, startWorker, type OwnProcess } from '../../testing/process.ts';
import { audit, waitForVerdicts } from './audit.ts';
import { createCluster } from './cluster.ts';
import { Crowd } from './crowd.ts';
import { mixture } from './programs.ts';
import { auditTable, countTable } from './tables.ts';
import { takenOver } from './silent.ts';

const { values } = parseArgs({
  options: { submissions: { type: 'string', default: '2000' }, learners: { type: 'string', default: '40' } },
});
const submissions = Number(values.submissions);
const learners = Number(values.learners);
const parts = 2;

/** Each fault happens at least so often. */
const rounds = 3;
/** Milliseconds between two faults, before what was killed is started again, and that the database stays away. */
const betweenMs = 3_000;
const deadMs = 1_000;
const awayMs = 3_000;
/** Milliseconds in which everything must have its verdict once nothing more is sent. */
const restMs = 90_000;

const secret = '0123456789abcdef0123456789abcdef';
const cluster = await createCluster();
const [dataFolder, bank] = await Promise.all([temporaryFolder(), loadBank()]);
const url = await cluster.createDatabase('faults');
const env = { DATABASE_URL: url, DATA_DIR: dataFolder, SEED_SECRET: secret, AUTH_SECRET: secret, LOG_LEVEL: 'error', TRUST_PROXY: 'true' };
const ports = await Promise.all(Array.from({ length: parts }, () => freePort()));

/** A part that is started again as often as it is killed, or ends by itself because the database is away. */
class Part {
  readonly name: string;
  readonly #start: () => Promise<OwnProcess>;
  #process: OwnProcess | null = null;
  /** What it said of requests that it answered with 500. */
  readonly failed: string[] = [];
  /** Times that it ended without being told to. */
  breakdowns = 0;
  #isTold = false;

  constructor(name: string, start: () => Promise<OwnProcess>) {
    this.name = name;
    this.#start = start;
  }

  async up(): Promise<void> {
    for (;;) {
      const own = await this.#start().catch(() => null);
      if (own) {
        this.#process = own;
        this.#isTold = false;
        void own.exited.then((code) => this.#ended(own, code));
        return;
      }
      await sleep(deadMs);
    }
  }

  #ended(own: OwnProcess, code: number | null): void {
    this.failed.push(
      ...own
        .printed()
        .split('\n')
        .filter((line) => line.includes('"request failed"')),
    );
    if (this.#isTold || this.#process !== own) return;
    this.breakdowns += 1;
    console.error(`${this.name} ended by itself with ${code}:\n${own.printed().slice(-2000)}`);
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.#isTold = true;
    await this.#process?.kill(signal);
  }

  /** Stops it where it stands, and lets it go on. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    void this.#process?.kill(signal);
  }

  async replace(): Promise<void> {
    await this.kill();
    await sleep(deadMs);
    await this.up();
  }
}

const servers = ports.map((port, i) => new Part(`server ${i + 1}`, () => startServer({ ...env, PORT: String(port), APP_GRADES: 'false' })));
const workers = ports.map((_, i) => new Part(`worker ${i + 1}`, () => startWorker(env)));
const everything = [...servers, ...workers];

const faults: { name: string; happen: () => Promise<void>; times: number }[] = [
  ...everything.map((part) => ({ name: `${part.name} killed`, happen: () => part.replace(), times: 0 })),
  { name: 'database restarted', happen: () => interrupt('fast', 0), times: 0 },
  { name: 'database crashed, away for 3 s', happen: () => interrupt('immediate', awayMs), times: 0 },
];

async function interrupt(mode: 'fast' | 'immediate', ms: number): Promise<void> {
  await cluster.stop(mode);
  await sleep(ms);
  await cluster.start();
}

async function disturb(isOver: () => boolean): Promise<void> {
  for (let i = 0; !isOver(); i++) {
    const fault = faults[i % faults.length];
    await sleep(betweenMs);
    await fault?.happen();
    if (fault) fault.times += 1;
  }
}

let exitCode = 1;
try {
  console.log(`${cluster.version}; ${parts} servers, ${parts} workers, ${learners} learners, ${submissions} submissions`);
  // One after the other: the first makes the tables, as the first start of an installation does.
  await servers[0]?.up();
  await Promise.all(everything.slice(1).map((part) => part.up()));
  const { prisma, close } = await openDatabase({ databaseUrl: url, dataFolder });
  const crowd = new Crowd({ urls: ports.map((port) => `http://127.0.0.1:${port}`), programs: await mixture(bank, secret) });
  const isEnough = () => crowd.sent.length >= submissions && faults.every(({ times }) => times >= rounds);
  await crowd.enter(learners);
  const begin = Date.now();
  const sending = crowd.send(isEnough);
  let isSent = false;
  const disturbing = disturb(() => isSent || isEnough());
  await sending;
  isSent = true;
  await disturbing;
  const seconds = (Date.now() - begin) / 1000;
  await waitForVerdicts(prisma, restMs);
  console.log(`\n${crowd.sent.length} submissions in ${seconds.toFixed(0)} s; faults meanwhile:`);
  for (const { name, times } of faults) console.log(`  ${String(times).padStart(3)} × ${name}`);
  console.log(`\n${countTable(crowd.answers)}`);
  const result = await audit(prisma, crowd.sent);
  console.log(`\n${auditTable(result)}`);

  const [first, second] = workers;
  if (!first || !second) throw new Error('two workers are needed');
  const silent = await takenOver(prisma, [first, second]);
  console.log(`\n${silent.map(({ name, seconds: took }) => `${name}: ${took.toFixed(1)} s until another worker had its job`).join('\n')}`);

  const breakdowns = everything.reduce((sum, part) => sum + part.breakdowns, 0);
  const wrongAnswers = crowd.faults.length;
  if (wrongAnswers > 0) console.log(`\nanswers that should not have been:\n${[...new Set(crowd.faults)].slice(0, 20).join('\n')}`);
  await Promise.all(everything.map((part) => part.kill()));
  const failed = everything.flatMap((part) => part.failed);
  if (failed.length > 0) console.log(`\nwhat the servers said of them:\n${failed.slice(0, 5).join('\n')}`);
  console.log(`\nwrong answers ${wrongAnswers}, processes that broke down by themselves ${breakdowns}`);
  const isSound = result.lost + result.without + result.wrong + result.doubled + result.jobsLeft + wrongAnswers + breakdowns === 0;
  const isQuick = silent.every(({ seconds: took }) => took <= 20);
  exitCode = isSound && isQuick && crowd.acknowledged >= submissions ? 0 : 1;
  console.log(exitCode === 0 ? 'sound' : 'NOT SOUND');
  await close();
} finally {
  await Promise.all(everything.map((part) => part.kill()));
  await cluster.remove();
}
process.exit(exitCode);
