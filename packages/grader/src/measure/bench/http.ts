import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUIDv7 } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Task } from 'questions';
import { z } from 'zod';
import { cpuMs } from '../../sandbox/process-stats.ts';
import { cacheFolder, defaultSecret } from '../tools.ts';
import { timed, type Timing } from './timing.ts';
import { submissionOf } from './work.ts';

const program = fileURLToPath(new URL('../../../../../apps/api/src/server.ts', import.meta.url));
const startMs = 90_000;
/** A server that has prepared what it needs uses less of a core than this. */
const idleShare = 0.1;
const preparedMs = 180_000;

export interface Server {
  grade(task: Task, seconds: number, workers?: number): Promise<Timing>;
  stop(): Promise<void>;
}

const Answer = z.object({ state: z.string(), report: z.object({ status: z.string() }).nullish() });

/** The whole server with its embedded database in a folder of its own, ready for submissions. */
export async function startServer(): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-server-'));
  await cp(cacheFolder, join(folder, 'cache'), { recursive: true });
  const url = `http://127.0.0.1:${await freePort()}`;
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'error', PORT: new URL(url).port, DATA_DIR: folder, SEED_SECRET: defaultSecret.repeat(8) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await answering(url, child);
  await idle(child.pid!);
  const cookie = await newGuest(url);
  return {
    grade: (task, seconds, workers = availableParallelism()) =>
      timed((n) => submit(url, cookie, task, submissionOf(task, n).source), { workers, seconds, pid: child.pid }),
    async stop() {
      child.kill();
      await once(child, 'close');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function submit(url: string, cookie: string, task: Task, code: string): Promise<void> {
  const id = randomUUIDv7();
  const headers = { cookie, 'content-type': 'application/json' };
  const body = JSON.stringify({ id, task: task.id, code });
  const sent = await fetch(`${url}/api/submissions`, { method: 'POST', headers, body });
  if (!sent.ok) throw new Error(`the server answered ${sent.status}: ${await sent.text()}`);
  const answer = Answer.parse(await (await fetch(`${url}/api/submissions/${id}?wait=30`, { headers })).json());
  if (answer.report?.status !== 'accepted') throw new Error(`${task.id}: the model answer is ${answer.report?.status ?? answer.state}`);
}

async function newGuest(url: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/api/me/preferences`, { method: 'PATCH', headers, body: JSON.stringify({ introDone: true }) });
  return response.headers
    .getSetCookie()
    .map((text) => text.split(';', 1)[0])
    .join('; ');
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (const begin = Date.now(); Date.now() - begin < startMs; await sleep(100)) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}; 'npm test -- prepare' makes what it needs`);
    if ((await fetch(`${url}/health`).catch(() => null))?.ok) return;
  }
  throw new Error(`the server did not answer within ${startMs} ms`);
}

/** Expected values are computed after the start; where the platform does not tell the CPU time, nothing is waited for. */
async function idle(pid: number): Promise<void> {
  for (const begin = Date.now(); Date.now() - begin < preparedMs;) {
    const before = cpuMs(pid) ?? 0;
    await sleep(1000);
    if ((cpuMs(pid) ?? 0) - before < idleShare * 1000) return;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
