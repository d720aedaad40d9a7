import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createLauncher, type Launcher } from './launch.ts';
import { createSandbox } from './pool.ts';

const file = (name: string) => fileURLToPath(new URL(`./fixtures/${name}.ts`, import.meta.url));
const Seen = z.object({
  environment: z.array(z.string()),
  uid: z.number().optional(),
  pid: z.number(),
  interfaces: z.array(z.string()),
  connected: z.string(),
  passwords: z.unknown(),
  processes: z.unknown(),
  spawned: z.unknown(),
  threads: z.unknown(),
});

let launcher: Launcher;
let seen: z.infer<typeof Seen>;

beforeAll(async () => {
  launcher = await createLauncher(file('looker'));
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sandbox = await createSandbox({ concurrency: 1, launcher });
  const source = String((server.address() as AddressInfo).port);
  const signature = { fn: 'f', params: [{ name: 'x', type: 'number' as const }], returns: 'number' as const, text: '' };
  const outcome = await sandbox.run({ source, signature, forbids: [], cases: [[1]], seed: 1, budgetMs: 5000 });
  await sandbox.close();
  server.close();
  seen = Seen.parse(JSON.parse(outcome.printed));
});

const missing = (word: string) => launcher.weaknesses.some((weakness) => weakness.startsWith(`${word}:`));

test('a child has no environment', () => expect(seen.environment).toEqual([]));
test('a child reads no file but its own', () => expect(seen.passwords).toBe('ERR_ACCESS_DENIED'));
test('a child starts no process and no thread', () => {
  expect(seen.spawned).toBe('ERR_ACCESS_DENIED');
  expect(seen.threads).toBe('ERR_ACCESS_DENIED');
});
test('a child reaches no network, or the weakness is named', () => {
  expect(seen.connected === 'connected').toBe(false);
  expect(seen.interfaces.length === 0 || missing('network')).toBe(true);
});
test('a child is alone in its PID namespace, or the weakness is named', () => expect(seen.pid === 1 || missing('processes')).toBe(true));

test('a child that is stuck dies with its supervisor', async () => {
  const supervisor = spawn(process.execPath, ['--no-warnings', file('supervisor')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [text] = (await once(supervisor.stdout, 'data')) as [Buffer];
  const children = z.array(z.number()).min(2).parse(JSON.parse(text.toString()));
  expect(children.every((pid) => existsSync(`/proc/${pid}`))).toBe(true);
  supervisor.kill('SIGKILL');
  await expect.poll(() => children.filter((pid) => existsSync(`/proc/${pid}`)), { timeout: 3000 }).toEqual([]);
});

const canUnshare = spawnSync('unshare', ['-Ur', 'true']).status === 0;

test.runIf(canUnshare)('where namespaces are forbidden the sandbox works and names the weakness', () => {
  const command = 'echo 0 > /proc/sys/user/max_user_namespaces; exec "$0" --no-warnings "$1"';
  const run = spawnSync('unshare', ['-Ur', 'sh', '-c', command, process.execPath, file('fallback')], { encoding: 'utf8' });
  const { status, weaknesses } = z.object({ status: z.string(), weaknesses: z.array(z.string()) }).parse(JSON.parse(run.stdout));
  expect(status).toBe('done');
  expect(weaknesses.map((weakness) => weakness.split(':')[0])).toEqual(expect.arrayContaining(['network', 'processes']));
});
