import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectFolder } from '../env.ts';

/** The server as a process of its own. */
export interface ServerProcess {
  url: string;
  /** What it printed so far, both streams. */
  printed: () => string;
  /** Resolves to the exit code; null after a signal. */
  exited: Promise<number | null>;
  kill: (signal: NodeJS.Signals) => Promise<number | null>;
}

const startMs = 90_000;

/** Starts it and, unless told otherwise, waits until it answers. */
export async function startServer(env: Record<string, string>, { wait = true } = {}): Promise<ServerProcess> {
  const port = env.PORT ?? String(await freePort());
  const child = spawn(process.execPath, [join(projectFolder, 'apps/api/src/server.ts')], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', ...env, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  const server: ServerProcess = {
    url: `http://127.0.0.1:${port}`,
    printed: () => text,
    exited,
    kill(signal) {
      child.kill(signal);
      return exited;
    },
  };
  if (wait) await answers(server, child);
  return server;
}

async function answers(server: ServerProcess, child: ChildProcess): Promise<void> {
  for (const begin = Date.now(); Date.now() - begin < startMs; await sleep(50)) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${server.printed()}`);
    const response = await fetch(`${server.url}/api/health`).catch(() => null);
    if (response?.ok) return;
  }
  child.kill('SIGKILL');
  throw new Error(`the server did not answer within ${startMs} ms:\n${server.printed()}`);
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
