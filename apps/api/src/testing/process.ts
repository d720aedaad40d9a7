import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectFolder } from '../env.ts';

/** A part of the product as a process of its own. */
export interface OwnProcess {
  /** What it printed so far, both streams. */
  printed: () => string;
  /** Resolves to the exit code; null after a signal. */
  exited: Promise<number | null>;
  kill: (signal: NodeJS.Signals) => Promise<number | null>;
}

export interface ServerProcess extends OwnProcess {
  url: string;
}

const startMs = 90_000;

/** Starts a server and, unless told otherwise, waits until it answers. */
export async function startServer(env: Record<string, string>, { wait = true } = {}): Promise<ServerProcess> {
  const port = env.PORT ?? String(await freePort());
  const server = { url: `http://127.0.0.1:${port}`, ...start('server', { ...env, PORT: port }) };
  if (wait) {
    await until(server, async () => (await fetch(`${server.url}/health`).catch(() => null))?.ok === true);
  }
  return server;
}

/** Starts a worker and waits until it takes submissions. */
export async function startWorker(env: Record<string, string>): Promise<OwnProcess> {
  const worker = start('worker', env);
  await until(worker, async () => worker.printed().includes('takes submissions'));
  return worker;
}

function start(part: 'server' | 'worker', env: Record<string, string>): OwnProcess {
  const child = spawn(process.execPath, [join(projectFolder, `apps/api/src/${part}.ts`)], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    printed: () => text,
    exited,
    kill(signal) {
      child.kill(signal);
      return exited;
    },
  };
}

/** @throws Error when the process ends before, or takes too long */
async function until(own: OwnProcess, isReady: () => Promise<boolean>): Promise<void> {
  let ended = false;
  void own.exited.then(() => (ended = true));
  for (const begin = Date.now(); Date.now() - begin < startMs; await sleep(50)) {
    if (ended) throw new Error(`the process ended with ${await own.exited}:\n${own.printed()}`);
    if (await isReady()) return;
  }
  await own.kill('SIGKILL');
  throw new Error(`the process was not ready within ${startMs} ms:\n${own.printed()}`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
