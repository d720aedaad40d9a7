import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Milliseconds that the product may take to answer its first request. */
const START_TIMEOUT_MS = 60_000;

export interface Product {
  url: string;
  /** Everything that it printed, for a failing test to show. */
  log(): string;
  /** Ends it as Ctrl-C does, or with the given signal, and waits until it is gone. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Starts it again on the same data, with what else its environment says from now on. */
  start(more?: Record<string, string>): Promise<void>;
  /** While it is stopped: one of the API's commands, on its data. */
  command(file: string, ...args: string[]): Promise<void>;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

/** The built product on a free port with a data folder of its own. */
export async function createProduct(env: Record<string, string> = {}): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'descent-e2e-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  let printed = '';

  const own = { NODE_ENV: 'production', DATABASE_URL: '', PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, ...env };

  function run(file: string, args: string[] = []): ChildProcess {
    const started = spawn(process.execPath, [`apps/api/src/${file}`, ...args], {
      cwd: root,
      env: { ...process.env, ...own },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (chunk: Buffer) => (printed += chunk.toString());
    started.stdout.on('data', keep);
    started.stderr.on('data', keep);
    return started;
  }

  const product: Product = {
    url,
    log: () => printed,
    async start(more = {}) {
      Object.assign(own, more);
      child = run('server.ts');
      await firstAnswer(url, child, () => printed);
    },
    async command(file, ...args) {
      const running = run(file, args);
      const code = await new Promise<number | null>((resolve) => running.once('exit', resolve));
      if (code !== 0) throw new Error(`${file} ended with ${code}:\n${printed}`);
    },
    async stop(signal = 'SIGINT') {
      const running = child;
      child = null;
      if (!running || running.exitCode !== null) return running?.exitCode ?? null;
      const gone = new Promise<number | null>((resolve) => running.once('exit', resolve));
      running.kill(signal);
      return gone;
    },
    async remove() {
      await product.stop('SIGKILL');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  try {
    await product.start();
  } catch (error) {
    await product.remove();
    throw error;
  }
  return product;
}

async function firstAnswer(url: string, child: ChildProcess, log: () => string): Promise<void> {
  const until = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the product ended with ${child.exitCode} before it answered:\n${log()}`);
    const answer = await fetch(`${url}/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the product did not answer within ${START_TIMEOUT_MS} ms:\n${log()}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}
